import { gammaShares } from '../erlang/incomplete-gamma.ts';

/** Service this regular is constant: its p99 differs from its mean by less than 3 in 100,000. */
export const CONSTANT_BELOW_CV = 1e-5;

/** A time that varies so much is nearly always none: less than a share of 1e-10 is above it. */
const NEARLY_NEVER_ABOVE_CV = 1e6;

/**
 * The share of requests whose service alone takes longer than `time`, in units of the mean service time.
 *
 * Service is Gamma with shape 1/cv²: exponential at `serviceCv` 1, constant at 0, so exact results are met without a
 * jump. `time` ≥ 0, `serviceCv` ≥ 0.
 *
 * @example serviceTail(4.605170186, 1) // 0.01: the p99 of exponential work is 4.605 means
 */
export function serviceTail(time: number, serviceCv: number): number {
  if (serviceCv === 1) return Math.exp(-time);
  if (serviceCv < CONSTANT_BELOW_CV) return time < 1 ? 1 : 0;
  if (serviceCv > NEARLY_NEVER_ABOVE_CV) return 0;
  const shape = 1 / (serviceCv * serviceCv);
  return gammaShares(shape, shape * time).upper;
}
