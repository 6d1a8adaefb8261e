import { defineCalculator } from '../../kit/declare/define.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

/** revocation: how long a revoked token keeps working, and what each way to stop it sooner costs. */
export const revocation = defineCalculator({
  ...core,
  outputs,
  main: 'cheapest.requestsPerSecond',
  working,
  leavesOut: [
    'Work that began before the revocation: a stream, a download, a queued job goes on.',
    'How long the authority itself takes to learn of the revocation, and replication between its nodes.',
    'Sessions with several live tokens (several audiences): multiply the entries by them.',
    'An authority that cannot be reached: decide whether verifiers then accept or refuse, and for how long.',
    'Entries that must outlive the token by the leeway, or a verifier with a slow clock accepts it again: they add leeway ÷ lifetime.',
    'Uneven traffic: busy sessions profit more from a cache, and tabs that wake on one timer race each time.',
    'Calls that a server sends in parallel with one refresh token: they race at every expiry, whatever the share of two tabs.',
    'The bytes of the claim that points into a status list, about 100 in each token.',
  ],
});
