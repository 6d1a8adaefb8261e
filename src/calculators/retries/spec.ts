import { defineCalculator } from '../../kit/declare/define.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

/** What retries do to a service under load, and what makes them safe. */
export const retries = defineCalculator({
  ...core,
  outputs,
  main: 'metastableAboveRequestsPerSecond',
  working,
  leavesOut: [
    'A server that drops work whose caller has gone, or sheds load: it withstands far larger spikes, and recovers above the border.',
    'Last in, first out under overload: the newest requests are then still answered in time.',
    'Callers that give up for good, circuit breakers, and people who press reload.',
    'Time-outs of upper layers that are shorter than what the layers below may take.',
    'Failures that come in bursts: attempts are taken to fail independently of each other.',
    'Service times other than exponential, and retries that bunch up: attempts are taken to arrive at random.',
    'What autoscaling adds, which comes minutes after the spike.',
  ],
});
