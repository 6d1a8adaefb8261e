import { beside } from '../../maths/beside.ts';
import { quantile } from '../erlang/quantile.ts';

/** How requests are answered. Times in milliseconds. */
export interface Response {
  /** share that finds no free slot */
  readonly waitProbability: number;
  /** it is at most that */
  readonly waitIsAtMost?: boolean;
  readonly meanMilliseconds: number;
  /** the share that is answered later than a time */
  readonly tail: (milliseconds: number) => number;
}

/** Parts of the requests, each with what the load of its replica makes of it. */
export type Met = <T>(of: (perMillisecond: number) => T) => readonly Weighted<T>[];

/** A response that is computed when it is first asked for. */
export interface Answered {
  readonly response: () => Response;
}

/** One replica: how busy it is, and how it answers. */
export interface OneReplica extends Answered {
  /** busy share of its slots, below 1 */
  readonly utilisation: number;
  /** busy share of its cores, where slots share them */
  readonly cpuUtilisation?: number;
}

/** The response times of a tier over all of its requests, and those of the replica with the most load. */
export interface ResponseModel extends Answered {
  readonly hottest: OneReplica;
}

/** A part of something, as large as its share; shares add up to 1. */
export interface Weighted<T> {
  readonly share: number;
  readonly of: T;
}

/**
 * Computes a response once, when it is needed.
 *
 * @example once(() => slotResponse(work, queues))()
 */
export function once(make: () => Response): () => Response {
  let made: Response | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The share of requests answered later than `milliseconds`.
 *
 * @example responseTail(model, 300) // 0.01
 */
export const responseTail = ({ response }: Answered, milliseconds: number): number => tailOf(response(), milliseconds);

const tailOf = beside((response: Response, milliseconds: number) => response.tail(milliseconds));

/**
 * The milliseconds within which `percentile` of the requests are answered, to a relative 1e-9.
 *
 * @example responseQuantile(model, 0.99) // 83.2
 */
export function responseQuantile({ response }: Answered, percentile: number): number {
  return quantileOf(response(), percentile);
}

const quantileOf = beside(({ tail, meanMilliseconds }: Response, percentile: number) =>
  quantile(tail, percentile, meanMilliseconds),
);
