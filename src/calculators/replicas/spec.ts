import { defineCalculator } from '../../kit/declare/define.ts';
import { learn } from '../../models/queueing/station/later-code.ts';
import { whole } from '../../models/queueing/station/whole.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

learn(whole);

/** How many replicas a service needs, and what pinning its sessions adds. */
export const replicas = defineCalculator({
  ...core,
  outputs,
  main: 'replicas',
  working,
  leavesOut: [
    'Load within a minute: the peak is a steady rate, and requests come at random around it.',
    'What an operating system adds: switching between threads, pauses of a garbage collector, neighbours on the machine.',
    'Several kinds of requests: one Gamma distribution of work, and one of waiting, stands for all; a rare slow kind needs a calculation of its own.',
    'Several balancers that do not share their counts: fewest requests and round robin then drift towards random.',
    'Retries, time-outs and cold starts.',
    'Load of a session that has no variance (a few that do nearly everything): no formula spreads it.',
    'The moment after scaling out: pinned sessions stay where they are, and only new ones reach new replicas.',
  ],
});
