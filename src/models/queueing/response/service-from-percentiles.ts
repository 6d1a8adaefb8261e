import { requireThat } from '../../maths/require.ts';
import { quantile } from '../erlang/quantile.ts';
import { serviceTail } from './service-tail.ts';

/** A service time fitted to two percentiles. */
export interface FittedService {
  readonly meanMilliseconds: number;
  readonly serviceCv: number;
}

/** The ratio p99/p50 grows with the variation; at 10 it is beyond anything measured. */
const LARGEST_CV = 10;

/**
 * Mean and variation of a Gamma service time from its p50 and p99, measured at *low* load: the percentiles of a busy
 * system already contain queueing, and would be counted twice. A ratio of 6.64 is exponential work.
 *
 * `p99` ≥ `p50` > 0 in milliseconds. Returns `undefined` where no serviceCv up to 10 has that ratio.
 * `constantMilliseconds` (a wait without a queue) may be subtracted by the caller first.
 *
 * @example serviceFromPercentiles(6.931, 46.05) // { meanMilliseconds: 10.0, serviceCv: 1.00 }
 */
export function serviceFromPercentiles(p50Milliseconds: number, p99Milliseconds: number): FittedService | undefined {
  requireThat(
    p50Milliseconds > 0 && p99Milliseconds >= p50Milliseconds,
    'p99 must be at least p50, which must be positive',
  );
  const wanted = p99Milliseconds / p50Milliseconds;
  const point = (serviceCv: number, percentile: number) =>
    quantile((time) => serviceTail(time, serviceCv), percentile, 1);
  const ratio = (serviceCv: number) => point(serviceCv, 0.99) / point(serviceCv, 0.5);
  let low = 0;
  let high = 1;
  while (ratio(high) < wanted) {
    if (high >= LARGEST_CV) return undefined;
    low = high;
    high = Math.min(LARGEST_CV, high * 2);
  }
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (ratio(middle) < wanted) low = middle;
    else high = middle;
  }
  return { meanMilliseconds: p50Milliseconds / point(high, 0.5), serviceCv: high };
}
