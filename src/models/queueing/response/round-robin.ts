import { erlangC } from '../erlang/erlang-c.ts';
import { waitFactor } from './arrival-variation.ts';
import type { WaitClass } from './wait-class.ts';

/** Above this many slots a replica the exact sum costs more than it tells: waits are then a small part of a service. */
const EXACT_UP_TO_SLOTS = 4096;

/**
 * One balancer that deals requests to the replicas in turn: each replica sees every n-th arrival, so its stream is
 * Erlang-n, more regular than chance, and it is an E_n/M/k queue. Exact for Poisson arrivals, exponential service and
 * up to 4,096 slots a replica; otherwise the waits are stretched by Allen-Cunneen relative to that. Several balancers
 * drift towards {@link randomChoice}.
 *
 * `load` in erlangs of the whole tier, below replicas × slots. Measured against simulation of 18 systems: mean wait
 * within 1.7%, p99 within 0.5% below 95% utilisation.
 *
 * @example roundRobin(10, 1, 7, 1, 1) // p99 of the response: 9.30 mean services
 */
export function roundRobin(
  replicas: number,
  slots: number,
  load: number,
  arrivalCv: number,
  serviceCv: number,
): WaitClass {
  const own = load / replicas;
  const utilisation = own / slots;
  const factor = waitFactor((arrivalCv * arrivalCv) / replicas, serviceCv);
  if (factor === 0 || own === 0) return { utilisation, waitProbability: 0, meanWait: 0 };
  if (slots > EXACT_UP_TO_SLOTS)
    return { utilisation, waitProbability: erlangC(slots, own), meanWait: factor / (slots - own) };
  const queue = erlangArrivals(replicas, slots, own);
  const stretch = factor / waitFactor(1 / replicas, 1);
  return { utilisation, waitProbability: queue.waitProbability, meanWait: queue.meanWait * stretch };
}

/**
 * E_n/M/k by the embedded chain of GI/M/k [Gross & Harris, GI/M/c]: with A(s) = (1 + s/(n·l))^−n the transform of the
 * times between arrivals at rate l, x = 1 − σ solves 1 − x = A(kx), a wait is exponential with rate kx, and P(wait) =
 * 1/(1 + x·Σ). The ratio (k(1−φ_j) − j)/(kx − j) of the sum is written around j = kx, where textbook forms are 0/0;
 * every term is then positive and nothing cancels.
 */
function erlangArrivals(stages: number, slots: number, rate: number): { waitProbability: number; meanWait: number } {
  const freed = freedShare(stages, slots, rate);
  const sigma = 1 - freed;
  let product = 1;
  let sum = 0;
  for (let busy = 1; busy <= slots && sum < 1e300; busy++) {
    const exponent = -stages * Math.log1p(busy / (stages * rate));
    const gone = -Math.expm1(exponent);
    product *= (((slots - busy + 1) / busy) * gone) / Math.exp(exponent);
    const offset = busy - slots * freed;
    const slope = stages * rate + slots * freed;
    const change =
      Math.abs(offset) < 1e-9 * slope ? stages / slope : -Math.expm1(-stages * Math.log1p(offset / slope)) / offset;
    sum += (product / gone) * Math.max(0, 1 - slots * sigma * change);
  }
  return { waitProbability: sum < 1e300 ? 1 / (1 + freed * sum) : 0, meanWait: 1 / (slots * freed) };
}

/**
 * x = 1 − σ, the positive root of 1 − A(kx) − x. The function is concave, so Newton from 1 falls onto the root and
 * never passes it.
 */
function freedShare(stages: number, slots: number, rate: number): number {
  const step = slots / (stages * rate);
  let share = 1;
  for (let round = 0; round < 200; round++) {
    const logarithm = -stages * Math.log1p(step * share);
    const height = -Math.expm1(logarithm) - share;
    const slope = (stages * step * Math.exp(logarithm)) / (1 + step * share) - 1;
    const next = share - height / slope;
    if (!(next < share)) break;
    if (share - next < 1e-15 * share) return next;
    share = next;
  }
  return share;
}
