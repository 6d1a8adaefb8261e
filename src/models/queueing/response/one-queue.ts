import { erlangC } from '../erlang/erlang-c.ts';
import type { WaitClass } from './wait-class.ts';

/**
 * One queue before `slots` slots: the share that waits and how long, in mean services. Exact for Poisson arrivals and
 * exponential service (`factor` 1); otherwise the waits of M/M/c stretched by {@link waitFactor}. Against simulation
 * (1, 4, 16 slots; load 0.7 and 0.9; serviceCv 0.3, 0.5, 2) the p99 of the response is within 2.3%, for a single
 * slot within −6% to +7%.
 *
 * `load` in erlangs, from 0 to below `slots`; the caller names an overload before it asks.
 *
 * @example oneQueue(14, 10, 1) // { utilisation: 0.714…, waitProbability: 0.174…, meanWait: 0.25 }
 */
export function oneQueue(slots: number, load: number, factor: number): WaitClass {
  const meanWait = factor / (slots - load);
  const waitProbability = factor === 0 ? 0 : erlangC(slots, load);
  return { utilisation: load / slots, waitProbability, meanWait };
}
