import type { Staged } from '../times/erlang-mixture.ts';
import type { Company } from './processor-sharing.ts';

/** How company stretches work on a shared processor: each piece as many times, and how that varies. */
export interface Stretch {
  /** time over work, on average; for Poisson arrivals the same for each size of work and each variation of it */
  readonly mean: number;
  /** of the stretch at one moment */
  readonly variance: number;
  /** work after which company has changed, in milliseconds */
  readonly memory: number;
}

/** Steps with fewer left than this do not show in a second moment. */
const NEGLIGIBLE = 1e-7;

/**
 * The stretch of requests in this company: its mean and variance at one moment, and the memory with which exponential work of
 * `workMilliseconds` has the second moment that it has.
 *
 * With a covariance that falls as e^(−u/m), work x takes xS on average with the variance 2V(mx − m²(1 − e^(−x/m))).
 *
 * @example stretchOf(company, 1, 50, staged, 2.67).mean // 2.67: a core that is busy for 62.5%
 */
export function stretchOf(
  { met }: Company,
  cores: number,
  workMilliseconds: number,
  { rate, left }: Staged,
  mean: number,
): Stretch {
  const at = (others: number) => Math.max(1, (others + 1) / cores);
  const met1 = met.reduce((sum, share, others) => sum + share * at(others), 0);
  const variance = met.reduce((sum, share, others) => sum + share * (at(others) - met1) ** 2, 0);
  // of a piece of work, so that no square of a time is too small for a number
  const stages = rate * workMilliseconds;
  let second = 0;
  for (let step = 0, share = 1; share > NEGLIGIBLE; step++) {
    share = left(step);
    second += (2 * (step + 1) * share) / (stages * stages);
  }
  const excess = second - 2 * mean * mean;
  const part = variance > 0 ? Math.min(0.999, Math.max(0.001, excess / (2 * variance))) : 0.5;
  return { mean, variance, memory: (workMilliseconds * part) / (1 - part) };
}

/** Mean and variance of what company adds to a piece of work. */
export function stretched({ mean, variance, memory }: Stretch, work: number): { mean: number; variance: number } {
  if (!(memory > 0)) return { mean: work * (mean - 1), variance: 0 };
  const lasting = memory * (work + memory * Math.expm1(-work / memory));
  return { mean: work * (mean - 1), variance: 2 * variance * Math.max(0, lasting) };
}
