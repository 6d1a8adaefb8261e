import { normalQuantile } from './normal-quantile.ts';
import { requireThat } from './require.ts';

/**
 * The point that Student's t stays under with the given probability: how many standard errors a mean over a few repetitions may be off.
 * `probability` in (0, 1), `freedom` (repetitions less one) from 4; within 0.3 % there, and nearer the more there are.
 *
 * Source: Abramowitz & Stegun 26.7.5 (an expansion in 1/freedom around the normal quantile).
 *
 * @param ln the logarithm, where the caller has one of its own
 * @example studentQuantile(0.995, 9) // 3.250
 */
export function studentQuantile(probability: number, freedom: number, ln?: (x: number) => number): number {
  requireThat(freedom >= 4, 'freedom must be at least 4');
  const z = normalQuantile(probability, ln);
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92160;
  return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}
