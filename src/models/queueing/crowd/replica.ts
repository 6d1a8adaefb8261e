/** What one replica is made of, as far as queues are concerned; times in milliseconds. */
export interface Replica {
  /** cores that work is done on, from 1 */
  readonly cores: number;
  /** mean work of a request */
  readonly workMilliseconds: number;
  /** mean time that a request is in flight without a core */
  readonly waitMilliseconds: number;
  /** requests that are let in at once; Infinity where nothing limits them */
  readonly workers: number;
}

/** Shares by a whole number from 0 on. */
export type Shares = Float64Array;

/**
 * Pieces of work that end a millisecond with so many requests at the processor.
 *
 * @example busyRate({ cores: 2, workMilliseconds: 10, waitMilliseconds: 0, workers: 5 }, 3) // 0.2
 */
export const busyRate = ({ cores, workMilliseconds }: Replica, present: number): number =>
  Math.min(present, cores) / workMilliseconds;
