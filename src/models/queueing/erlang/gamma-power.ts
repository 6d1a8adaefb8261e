import { logGamma, stirlingCorrection } from '../../maths/log-gamma.ts';

/**
 * x^k e^−x / Γ(k+1): the factor in front of every series of the incomplete gamma function. For a large shape its
 * three huge terms cancel, so it is rebuilt from the distance of x to k (Loader 2000, "Fast and accurate computation
 * of binomial probabilities").
 *
 * `shape` k > 0, `x` ≥ 0; the result lies in [0, 1) and is 0 at x = 0.
 *
 * @example gammaPower(1, 1) // 1/e = 0.36787944117144233
 */
export function gammaPower(shape: number, x: number): number {
  if (x === 0) return 0;
  if (shape < 12) return Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  const distance = (x - shape) / shape;
  const deviance = distance - Math.log1p(distance);
  return Math.exp(-shape * deviance - stirlingCorrection(shape)) / Math.sqrt(2 * Math.PI * shape);
}
