import { beside } from '../../maths/beside.ts';
import { same } from '../../maths/same.ts';
import { busyRate, type Replica, type Shares } from './replica.ts';

/** What is known about a replica by how many requests are in flight on it, those that queue for a worker included. */
export interface Populations {
  /** how many of them are at the processor */
  readonly atProcessor: (inFlight: number) => Shares;
  /** requests that leave a millisecond */
  readonly leaving: (inFlight: number) => number;
}

/** What is known of one number that was let in. */
interface Inside {
  readonly shares: Shares;
  readonly leaving: number;
}

const NOBODY: Inside = { shares: Float64Array.of(1), leaving: 0 };

/**
 * One more is let in: the closed network of a processor and of waiting, which does not mind how waiting varies. Each share follows from the
 * one with a request less, either at the processor or waiting, so that nothing is subtracted.
 *
 * Source: Baskett, Chandy, Muntz & Palacios, Open, closed and mixed networks of queues, JACM 22 (1975); the recursion is that of mean value
 * analysis, Reiser & Lavenberg, JACM 27 (1980).
 */
function oneMore(replica: Replica, { shares }: Inside): Inside {
  const inside = shares.length;
  const next = new Float64Array(inside + 1);
  let sum = 0;
  for (let present = 0; present < inside; present++) {
    const share = ((shares[present] ?? 0) * replica.waitMilliseconds) / (inside - present);
    next[present] = share;
    sum += share;
  }
  const allThere = (shares[inside - 1] ?? 0) / busyRate(replica, inside);
  next[inside] = allThere;
  sum += allThere;
  for (let present = 0; present <= inside; present++) next[present] = (next[present] ?? 0) / sum;
  return { shares: next, leaving: 1 / sum };
}

/**
 * What is known of a replica, worked out up to the largest number that was asked for.
 *
 * @example populations({ cores: 1, workMilliseconds: 10, waitMilliseconds: 10, workers: 5 }).atProcessor(1) // [0.5, 0.5]
 */
export const populations = (replica: Replica): Populations => populationsOf(sameReplica(replica), 'all');

/** The same work comes at many loads. */
const sameReplica = same<Replica>(16);
const populationsOf = beside((replica: Replica, _: 'all'): Populations => {
  const known = [NOBODY];
  const look = (inFlight: number): Inside => {
    const inside = Math.max(0, Math.floor(Math.min(inFlight, replica.workers)));
    for (let last = known.at(-1) ?? NOBODY; known.length <= inside; known.push(last)) last = oneMore(replica, last);
    return known[inside] ?? NOBODY;
  };
  return {
    atProcessor: (inFlight) => look(inFlight).shares,
    leaving: (inFlight) => look(inFlight).leaving,
  };
});
