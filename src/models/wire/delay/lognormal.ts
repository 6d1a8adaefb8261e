import { normalQuantile99 } from './normal-distribution.ts';

/** A delay whose logarithm is normal: `logMedian` is ln(median in ms). `sigma` 0 means that it is always the median. */
export type LogNormal = { readonly logMedian: number; readonly sigma: number };

/**
 * The log-normal delay with a given median and 99th percentile, as a monitoring page shows them. Equal values give a constant.
 *
 * @throws RangeError unless 0 < median <= p99
 * @example logNormalFrom(0.5, 1.5).sigma // 0.4722
 */
export function logNormalFrom(medianMilliseconds: number, p99Milliseconds: number): LogNormal {
  if (!(medianMilliseconds > 0 && p99Milliseconds >= medianMilliseconds))
    throw new RangeError('A log-normal delay needs 0 < median <= p99');
  return {
    logMedian: Math.log(medianMilliseconds),
    sigma: Math.log(p99Milliseconds / medianMilliseconds) / normalQuantile99,
  };
}

/**
 * Mean of a log-normal, in milliseconds: the tail puts it above the median.
 *
 * @example logNormalMean({ logMedian: 0, sigma: 1 }) // 1.6487
 */
export const logNormalMean = ({ logMedian, sigma }: LogNormal): number => Math.exp(logMedian + (sigma * sigma) / 2);

/**
 * The sum of `count` independent log-normal delays one after the other, as a log-normal again.
 *
 * Fenton-Wilkinson: mean and variance of the sum are kept exactly, the shape is an approximation (under 3% off at p99 for
 * sigma below 1 and fewer than ten terms). Source: L. F. Fenton, IRE Trans. Communications Systems 8, 1960.
 *
 * @param count a whole number of at least 1; 1 gives the same distribution back
 * @example logNormalSum({ logMedian: 0, sigma: 0.5 }, 4) // { logMedian: 1.4770, sigma: 0.2619 }
 */
export function logNormalSum(one: LogNormal, count: number): LogNormal {
  const relativeVariance = Math.expm1(one.sigma * one.sigma) / count;
  const sigmaSquared = Math.log1p(relativeVariance);
  return {
    logMedian: Math.log(count) + one.logMedian + (one.sigma * one.sigma) / 2 - sigmaSquared / 2,
    sigma: Math.sqrt(sigmaSquared),
  };
}
