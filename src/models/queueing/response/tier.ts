import type { Balancing } from '../balancing/balancing.ts';
import type { SlotWork } from './work.ts';

/** What a tier of replicas is asked to do, apart from how many there are. Times are in milliseconds. */
export interface Tier extends SlotWork {
  readonly perMillisecond: number;
  /** requests in service at once, were there slots for all: arrival rate × time in the slot, in erlangs */
  readonly offeredLoad: number;
  readonly arrivalCv: number;
  readonly balancing: Balancing;
  /** sessions that get pinned, or connections where those are dealt */
  readonly sessions: number;
  readonly sessionLoadCv: number;
}

/**
 * Whether requests may go anywhere, or sessions are pinned: evenly (a thought experiment that isolates pooling) or as
 * the balancer places them.
 */
export type Pinning = 'free' | 'even' | 'placed';
