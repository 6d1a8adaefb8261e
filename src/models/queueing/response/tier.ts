import type { Balancing } from '../balancing/balancing.ts';

/** What a tier of replicas is asked to do, apart from how many there are. Times are in milliseconds. */
export interface Tier {
  /** requests in service at once, were there slots for all: arrival rate × service time, in erlangs */
  readonly offeredLoad: number;
  readonly slotsPerReplica: number;
  readonly serviceMilliseconds: number;
  /** constant delay without a queue: it shifts every percentile */
  readonly delayMilliseconds: number;
  readonly serviceCv: number;
  readonly arrivalCv: number;
  readonly balancing: Balancing;
  /** sessions that get pinned, or connections under `per-connection` */
  readonly sessions: number;
  readonly sessionLoadCv: number;
}

/**
 * Whether requests may go anywhere, or sessions are pinned: evenly (a thought experiment that isolates pooling) or as
 * the balancer places them.
 */
export type Pinning = 'free' | 'even' | 'placed';
