import { busyRate, type Replica, type Shares } from './replica.ts';

/** What is known about a replica by how many requests are in flight on it, those that queue for a worker included. */
export interface Populations {
  /** how many of them are at the processor */
  readonly atProcessor: (inFlight: number) => Shares;
  /** requests that leave a millisecond */
  readonly leaving: (inFlight: number) => number;
}

/**
 * Of `inside` requests that were let in, how many are at the processor: the closed network of a processor and of waiting, which
 * does not mind how waiting varies.
 *
 * Source: Baskett, Chandy, Muntz & Palacios, Open, closed and mixed networks of queues, JACM 22 (1975).
 */
function closed(replica: Replica, inside: number): Shares {
  const logs = new Float64Array(inside + 1);
  let highest = replica.waitMilliseconds > 0 ? 0 : inside;
  for (let present = 1; present <= inside; present++) {
    const waiting = inside - present + 1;
    logs[present] =
      (logs[present - 1] ?? 0) + Math.log(waiting / (replica.waitMilliseconds * busyRate(replica, present)));
    highest = Math.max(highest, logs[present] ?? 0);
  }
  if (replica.waitMilliseconds <= 0) return logs.fill(0).fill(1, inside);
  const shares = logs.map((log) => Math.exp(log - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/**
 * Looks each population of a replica up once.
 *
 * @example populations({ cores: 1, workMilliseconds: 10, waitMilliseconds: 10, workers: 5 }).atProcessor(1) // [0.5, 0.5]
 */
export function populations(replica: Replica): Populations {
  const known = new Map<number, { readonly shares: Shares; readonly leaving: number }>();
  const look = (inFlight: number) => {
    const inside = Math.min(inFlight, replica.workers);
    const found = known.get(inside);
    if (found) return found;
    const shares = closed(replica, inside);
    let leaving = 0;
    for (let present = 1; present <= inside; present++) leaving += (shares[present] ?? 0) * busyRate(replica, present);
    const made = { shares, leaving };
    known.set(inside, made);
    return made;
  };
  return {
    atProcessor: (inFlight) => look(inFlight).shares,
    leaving: (inFlight) => (inFlight <= 0 ? 0 : look(inFlight).leaving),
  };
}
