import { defineCalculator } from '../../kit/declare/define.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

/** failover: what a crash, a lost zone, a store failover and a deploy take, by where the state lives. */
export const failover = defineCalculator({
  ...core,
  outputs,
  main: 'sessionsLostPerYear.total',
  working,
  leavesOut: [
    'Uneven sessions: the busiest replica takes more with it than the mean.',
    'Failures that overlap, and those that are not clean stops: a slow replica, a split network, two owners at once.',
    'The checkpoint store of a single owner: while it fails over, owners go on from memory.',
    'Retries, which multiply the load of the survivors, and clients that give up, which relieve it.',
    'Time to start a replacement: survivors carry the load until then.',
    'How sessions are recovered: a lost session here is a login or a cart that somebody does again.',
    'Replicas that do not divide by zones, but for the warning.',
  ],
});
