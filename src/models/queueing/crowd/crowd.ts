import type { Company } from '../station/processor-sharing.ts';
import type { Populations } from './populations.ts';
import { busyRate, type Replica, type Shares } from './replica.ts';

/** How full one replica is, by its requests in flight: over requests that are sent there, and over time. */
export interface Crowd {
  readonly met: Shares;
  readonly standing: Shares;
}

/** What a request meets in a replica. */
export interface Meeting extends Company {
  /** mean number at the processor */
  readonly present: number;
  /** share of requests that find no free worker */
  readonly workerWaitProbability: number;
  /** mean of those who wait for one */
  readonly workerWaitMilliseconds: number;
}

/** How a balancer fills its replicas, `perMillisecond` requests a replica. */
export type Filling = (populations: Populations, replicas: number, perMillisecond: number) => Crowd;

const NEGLIGIBLE = 1e-13;

/** Shares without holes. */
export function dense(shares: readonly number[]): Shares {
  const filled = new Float64Array(shares.length);
  for (let count = 0; count < shares.length; count++) filled[count] = shares[count] ?? 0;
  return filled;
}

/** Adds shares up that are spread differently for each number in flight. */
function mixed(shares: Shares, spread: (inFlight: number) => Shares): Shares {
  const sums = new Float64Array(shares.length);
  let counts = 0;
  for (let inFlight = 0; inFlight < shares.length; inFlight++) {
    const share = shares[inFlight] ?? 0;
    if (share < NEGLIGIBLE) continue;
    const parts = spread(inFlight);
    counts = Math.max(counts, parts.length);
    for (let count = 0; count < parts.length; count++) sums[count] = (sums[count] ?? 0) + share * (parts[count] ?? 0);
  }
  return sums.subarray(0, counts);
}

/**
 * How many others a request meets at the processor once it has a worker.
 *
 * @example metAtProcessor(replica, populations(replica), { met, standing })
 */
export const metAtProcessor = ({ workers }: Replica, { atProcessor }: Populations, { met }: Crowd): Shares =>
  mixed(met, (inFlight) => atProcessor(Math.min(inFlight, workers - 1)));

/**
 * Whom a request meets in a replica that is so full: whoever is ahead of it for a worker, the others at the processor once it is
 * there, and how often others join them (the rate that keeps the processor as full as it is).
 *
 * @example meet(replica, populations(replica), { met, standing }).workerWaitProbability // 0.03
 */
export function meet(replica: Replica, populations: Populations, crowd: Crowd): Meeting {
  const { workers } = replica;
  const { atProcessor, leaving } = populations;
  const { met, standing } = crowd;
  let waiting = 0;
  let ahead = 0;
  for (let inFlight = Math.ceil(workers); inFlight < met.length; inFlight++) {
    waiting += met[inFlight] ?? 0;
    ahead += (met[inFlight] ?? 0) * (inFlight - workers + 1);
  }
  const over = mixed(standing, atProcessor);
  const joining = over.map((share, count) =>
    share > NEGLIGIBLE ? ((over[count + 1] ?? 0) * busyRate(replica, count + 1)) / share : 0,
  );
  return {
    met: metAtProcessor(replica, populations, crowd),
    joining,
    present: over.reduce((sum, share, count) => sum + share * count, 0),
    workerWaitProbability: waiting,
    workerWaitMilliseconds: waiting > 0 ? ahead / waiting / leaving(workers) : 0,
  };
}
