import { follower } from './beside-page.ts';
import { spawnDraws } from './spawn-draws.ts';

/** What a calculator's page has of the service around it. */
export const atHand = { spawn: spawnDraws, follower };
