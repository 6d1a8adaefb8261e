import { requireThat } from '../../maths/require.ts';
import { studentQuantile } from '../../maths/student-quantile.ts';
import { log } from '../chance/log.ts';

export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

/**
 * What repetitions of a run say together: their mean, and the ends between which the true mean lies with the given confidence. At least
 * five repetitions; each its own chance.
 *
 * @example intervalOf([9, 10, 11, 10, 10], 0.99) // { mean: 10, low: 8.54, high: 11.46 }
 */
export function intervalOf(values: readonly number[], confidence: number): Interval {
  requireThat(values.length >= 5, 'at least five repetitions');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
  const half = studentQuantile((1 + confidence) / 2, values.length - 1, log) * Math.sqrt(variance / values.length);
  return { mean, low: mean - half, high: mean + half };
}

/**
 * The value that the given share of `values` stays under; undefined where there are none.
 *
 * @example quantileOf(Float64Array.of(3, 1, 2, 4), 0.5) // 3
 */
export function quantileOf(values: Float64Array, share: number): number | undefined {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
