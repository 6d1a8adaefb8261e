import { defineCalculator } from '../../kit/declare/define.ts';
import { outputs } from './answer/outputs.ts';
import { working } from './answer/working.ts';
import { core } from './core.ts';

/** payload-cost: what carrying a state in each request costs, against looking it up by an id. */
export const payloadCost = defineCalculator({
  ...core,
  outputs,
  main: 'savingUsdPerMonth',
  working,
  leavesOut: [
    'TLS records, TCP/IP headers and packet loss.',
    'The response that the service would send anyway, free tiers and volume discounts.',
    'The extra request of a client that calls a token endpoint to refresh: on use a refresh happens inside a request, by a timer no request waits for it.',
    'Active connections and rule evaluations at the load balancer.',
    'Queueing at the store: a store that is busy is slower than its round trip at low load.',
    'The least length and the steps in which a model’s prompt cache works, about a thousand tokens and more; output of the model.',
    'Security: a stolen token works until it expires, and a copy in the client can be old.',
    'Other headers that compete for the compression table, but for Chromium’s band.',
  ],
});
