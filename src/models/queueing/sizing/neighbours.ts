import { responseQuantile } from '../response/response-model.ts';
import type { Pinning } from '../response/tier.ts';
import { tierModel } from '../response/tier-model.ts';
import type { Side } from './side.ts';

/** One row of the table around the answer. */
export interface Neighbour {
  readonly replicas: number;
  readonly outcome: 'ok' | 'overload';
  readonly utilisation: number;
  /** absent when overloaded */
  readonly p99Milliseconds?: number;
  readonly targetPercentileMilliseconds?: number;
}

/**
 * The same service with other counts, all up: how much one replica more or less changes.
 *
 * @example neighbours(one, 'free', [4, 5, 6, 7], 0.99)
 */
export function neighbours(
  { tier }: Side,
  pinning: Pinning,
  counts: readonly number[],
  percentile: number,
): readonly Neighbour[] {
  return counts.map((replicas) => {
    const utilisation = tier.offeredLoad / (replicas * tier.slotsPerReplica);
    const model = tierModel(tier, pinning, replicas);
    if (model === undefined) return { replicas, outcome: 'overload', utilisation };
    const p99Milliseconds = responseQuantile(model, 0.99);
    const targetPercentileMilliseconds = percentile === 0.99 ? p99Milliseconds : responseQuantile(model, percentile);
    return { replicas, outcome: 'ok', utilisation, p99Milliseconds, targetPercentileMilliseconds };
  });
}

/**
 * Counts from two fewer to five more, from 1 on.
 *
 * @example countsAround(2) // [1, 2, 3, 4, 5, 6, 7]
 */
export function countsAround(replicas: number): readonly number[] {
  const first = Math.max(1, replicas - 2);
  return Array.from({ length: replicas + 6 - first }, (_, index) => first + index);
}
