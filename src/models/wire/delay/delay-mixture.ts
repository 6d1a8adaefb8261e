import type { LogNormal } from './lognormal.ts';
import { normalCdf } from './normal-distribution.ts';

/** One class of requests: its share of all, a constant delay, and a random part where it waits for a store. */
export type DelayClass = {
  readonly share: number;
  readonly constantMilliseconds: number;
  readonly random?: LogNormal | undefined;
};

/** All classes of requests; the shares add up to 1. */
export type DelayMixture = readonly DelayClass[];

const isConstant = ({ random }: DelayClass): boolean => random === undefined || random.sigma === 0;
const constantOf = ({ constantMilliseconds, random }: DelayClass): number =>
  constantMilliseconds + (random === undefined ? 0 : Math.exp(random.logMedian));

/**
 * Share of the requests that are delayed by at most `milliseconds`.
 *
 * @example shareWithin([{ share: 0.9, constantMilliseconds: 1 }, { share: 0.1, constantMilliseconds: 5 }], 1) // 0.9
 */
export function shareWithin(mixture: DelayMixture, milliseconds: number): number {
  let total = 0;
  for (const part of mixture) {
    const { random } = part;
    if (random === undefined || random.sigma === 0) {
      if (constantOf(part) <= milliseconds) total += part.share;
    } else {
      const rest = milliseconds - part.constantMilliseconds;
      if (rest > 0) total += part.share * normalCdf((Math.log(rest) - random.logMedian) / random.sigma);
    }
  }
  return total;
}

/**
 * Mean delay over all classes, in milliseconds.
 *
 * @example mixtureMean([{ share: 0.9, constantMilliseconds: 1 }, { share: 0.1, constantMilliseconds: 5 }]) // 1.4
 */
export function mixtureMean(mixture: DelayMixture): number {
  let mean = 0;
  for (const { share, constantMilliseconds, random } of mixture)
    mean +=
      share *
      (constantMilliseconds +
        (random === undefined ? 0 : Math.exp(random.logMedian + (random.sigma * random.sigma) / 2)));
  return mean;
}

/**
 * The delay that a share `probability` of the requests does not exceed, in milliseconds.
 *
 * Found by bisection on the share to a relative 1e-9; where the answer is the delay of a constant class, exactly that.
 * Percentiles do not add: two parts with a p99 of 1 ms do not make a p99 of 2 ms.
 *
 * @param probability in (0, 1)
 * @example mixtureQuantile([{ share: 0.9, constantMilliseconds: 1 }, { share: 0.1, constantMilliseconds: 5 }], 0.99) // 5
 */
export function mixtureQuantile(mixture: DelayMixture, probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A quantile needs a probability in (0, 1)');
  // shares are sums of products: without the tolerance 0.99 + 0.01 could miss 1, and a class of exactly 1% could enter p99
  const reached = (milliseconds: number): boolean => shareWithin(mixture, milliseconds) >= probability - 1e-12;
  if (reached(0)) return 0;
  let low = 0;
  let high = Math.max(mixtureMean(mixture), Number.MIN_VALUE);
  while (!reached(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    // The smallest numbers have nothing between them.
    if (middle <= low || middle >= high) break;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  const atom = mixture.find((part) => isConstant(part) && constantOf(part) > low && constantOf(part) <= high);
  return atom === undefined ? high : constantOf(atom);
}
