import type { Meeting } from '../crowd/crowd.ts';
import { busyRate, type Replica } from '../crowd/replica.ts';
import { roundRobin } from '../response/round-robin.ts';

/**
 * Whom a request meets at a shared processor where requests are dealt in turn: arrivals more regular than chance, E_n/M/c. The
 * longer line falls as theory has it for those; with a core free, requests come as often as the rest of them takes.
 *
 * Source: Gross & Harris, GI/M/c.
 *
 * @example inRotation(replica, 12, 0.05)
 */
export function inRotation(replica: Replica, replicas: number, perMillisecond: number): Meeting {
  const { cores, workMilliseconds } = replica;
  const slots = Math.max(1, Math.round(cores));
  const load = (perMillisecond * workMilliseconds * slots) / cores;
  const line = 1 - 1 / (slots * roundRobin(replicas, slots, replicas * load, 1, 1).meanWait);
  const full = busyRate(replica, cores);
  const at = (eager: number) => {
    const joining = (present: number) => (present < slots ? eager * perMillisecond : line * full);
    const shares = [1];
    let flow = joining(0);
    let sum = 1;
    for (let present = 1; ; present++) {
      const share = ((shares[present - 1] ?? 0) * joining(present - 1)) / busyRate(replica, present);
      shares.push(share);
      sum += share;
      flow += share * joining(present);
      if (present > slots && share < 1e-14 * sum) break;
    }
    return { joining, shares: shares.map((share) => share / sum), flow: flow / sum };
  };
  let [low, high] = [0.5, 4];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (at(middle).flow < perMillisecond) low = middle;
    else high = middle;
  }
  const { joining, shares, flow } = at(high);
  return {
    met: Float64Array.from(shares, (share, present) => (share * joining(present)) / flow),
    joining: Float64Array.from({ length: shares.length + 1 }, (_, present) => joining(present)),
    present: shares.reduce((sum, share, present) => sum + share * present, 0),
    workerWaitProbability: 0,
    workerWaitMilliseconds: 0,
  };
}
