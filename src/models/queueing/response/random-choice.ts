import { splitArrivals, waitFactor } from './arrival-variation.ts';
import { oneQueue } from './one-queue.ts';
import type { WaitClass } from './wait-class.ts';

/**
 * Each request picks a replica by chance (or its session was pinned to one, with perfectly even load): every replica
 * is its own queue with an equal part of the load. Exact for Poisson arrivals and exponential service (M/M/k at λ/n).
 * This is what lost pooling means.
 *
 * `load` in erlangs of the whole tier, below replicas × slots.
 *
 * @example randomChoice(10, 1, 7, 1, 1) // p99 of the response: 15.35 mean services
 */
export function randomChoice(
  replicas: number,
  slots: number,
  load: number,
  arrivalCv: number,
  serviceCv: number,
): WaitClass {
  return oneQueue(slots, load / replicas, waitFactor(splitArrivals(arrivalCv, replicas), serviceCv));
}
