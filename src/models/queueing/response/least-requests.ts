import { erlangC } from '../erlang/erlang-c.ts';
import { waitFactor } from './arrival-variation.ts';
import { oneQueue } from './one-queue.ts';
import type { WaitClass } from './wait-class.ts';

/**
 * Extra wait of a request that finds its own replica busy while another is free, in mean services of one slot (fitted
 * to simulation).
 */
const UNPOOLED_WAIT = 0.6;

/**
 * One balancer that sends each request to the replica with the fewest in flight. It comes close to the shared queue:
 * the chance of a wait is that of all slots together (an upper bound), and who waits, waits 0.6/k longer.
 *
 * An approximation on the safe side: against simulation (4 to 20 replicas of 1 to 8 slots, utilisation 0.7 to 0.95)
 * the p99 is 0 to 9% high, most for 4 replicas of one slot; mean waits are 5 to 85% high, much only where they are
 * under a tenth of a service. One replica is exact. Several balancers that do not share their counts drift towards
 * {@link randomChoice}.
 *
 * @example leastRequests(4, 1, 2.8, 1, 1) // waitProbability 0.4287, meanWait 1.4333
 */
export function leastRequests(
  replicas: number,
  slots: number,
  load: number,
  arrivalCv: number,
  serviceCv: number,
): WaitClass {
  const factor = waitFactor(arrivalCv * arrivalCv, serviceCv);
  const allSlots = replicas * slots;
  if (replicas === 1 || factor === 0) return oneQueue(allSlots, load, factor);
  const meanWait = factor * (UNPOOLED_WAIT / slots + 1 / (allSlots - load));
  return { utilisation: load / allSlots, waitProbability: erlangC(allSlots, load), meanWait };
}
