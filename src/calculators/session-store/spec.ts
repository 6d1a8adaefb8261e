import { defineCalculator } from '../../kit/declare/define.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

/** How much memory the sessions of a service take, and what a few bytes less would save. */
export const sessionStore = defineCalculator({
  ...core,
  outputs,
  main: 'bytesPerSession',
  working,
  leavesOut: [
    'Redis 8, which lays keys and values out anew.',
    'Values that are whole numbers, which Redis packs shorter, and compression, by the client or by PostgreSQL.',
    'A spread of session sizes: give the mean of a few typical sizes, or size each kind apart.',
    'Keys beside the session’s own: an index by user, a key that only expires. Those of Spring Session have no expiry and stay when an event is missed.',
    'Hot keys and uneven shards: keys are taken to spread evenly.',
    'Append-only files, backups and what the operating system itself needs.',
    'In PostgreSQL row versions that updates leave behind, but for the factor that you enter.',
    'Modules, scripts, publish and subscribe, and slow clients whose output piles up.',
  ],
});
