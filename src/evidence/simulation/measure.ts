/** One service in the simulator, for as long as it takes to know its mean and its p99. */
import { seeded } from '../../kit/draws/seeded.ts';
import type { Tier } from '../../models/queueing/response/tier.ts';
import { type Interval, quantileOf } from '../../models/simulate/run/interval.ts';
import type { Outcome } from '../../models/simulate/run/measures.ts';
import { simulationOf } from '../../models/simulate/run/of-tier.ts';
import { replicate } from '../../models/simulate/run/replicate.ts';

const REPETITIONS = 10;
const FIRST_REQUESTS = 10_000;
const MOST_REQUESTS = 640_000;
/** Half-widths of the 99% intervals, as shares of the figures. */
const MEAN_WITHIN = 0.02;
const P99_WITHIN = 0.05;

/** Milliseconds, with their 99% intervals. */
export type Measured = { readonly requests: number; readonly mean: Interval; readonly p99: Interval };

const measures = {
  mean: ({ responseSeconds }: Outcome) =>
    (1000 * responseSeconds.reduce((sum, one) => sum + one, 0)) / responseSeconds.length,
  p99: ({ responseSeconds }: Outcome) => 1000 * (quantileOf(responseSeconds, 0.99) ?? 0),
};

const isWithin = ({ mean, high }: Interval, share: number) => high - mean <= share * mean;

/**
 * Mean and p99 of a service, ten repetitions of as many requests as make their intervals narrow.
 *
 * @example measured(tierAt(grid[0]), 3, 1).p99 // { mean: 98, low: 97, high: 99 }
 */
export function measured(tier: Tier, replicas: number, seed: number): Measured {
  for (let requests = FIRST_REQUESTS; ; requests *= 2) {
    const { mean, p99 } = replicate(simulationOf(tier, replicas, requests), measures, {
      repetitions: REPETITIONS,
      chance: (repetition) => seeded(seed * 1000 + repetition + requests),
    });
    if (!mean || !p99) throw new RangeError('nothing was answered');
    if ((isWithin(mean, MEAN_WITHIN) && isWithin(p99, P99_WITHIN)) || requests >= MOST_REQUESTS)
      return { requests: requests * REPETITIONS, mean, p99 };
  }
}
