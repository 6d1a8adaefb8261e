/** Values drawn from intervals, the same for the same seed, and what a number comes to over all of them. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from '../../models/maths/normal-quantile.ts';
import type { OptionalQuantity, Quantity } from '../declare/field.ts';
import { type Interval, type Intervals, inField, isLogNormal } from '../declare/interval.ts';

/** Five, fifty and ninety-five in a hundred draws are no larger: the ends are a 90% interval. */
export type Spread = { readonly p5: number; readonly p50: number; readonly p95: number };

type Ranged = Quantity | OptionalQuantity;
type Random = ReturnType<typeof xoroshiro128plus>;

const Z95 = normalQuantile(0.95);
const BISECTIONS = 60;
const SMALLEST_SHARE = 2 ** -53;

/** The value below which a share of an interval's distribution lies. */
function quantileOf(interval: Interval): (share: number) => number {
  const [from, to] = isLogNormal(interval)
    ? [Math.log(interval.low), Math.log(interval.high)]
    : [interval.low, interval.high];
  const middle = from + (to - from) / 2;
  const deviation = (to - from) / 2 / Z95;
  return (share) => {
    const value = middle + normalQuantile(share) * deviation;
    return isLogNormal(interval) ? Math.exp(value) : value;
  };
}

/** The share of a distribution below a value, found by bisection. */
function shareBelow(quantile: (share: number) => number, value: number): number {
  // Never 0 or 1, whose quantiles have no end
  let [low, high] = [SMALLEST_SHARE, 1 - SMALLEST_SHARE];
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (quantile(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function shuffle(values: number[], random: Random): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
}

/**
 * One value from each of `count` slices of equal probability, in random order (Latin hypercube sampling: McKay, Beckman and Conover, Technometrics
 * 21, 1979). What the field's own limits exclude is never drawn: the distribution is cut off there.
 */
function drawsFrom(interval: Interval, field: Ranged, count: number, random: Random): readonly number[] {
  const quantile = quantileOf(interval);
  const from = shareBelow(quantile, field.min);
  const to = shareBelow(quantile, field.max);
  const values = Array.from({ length: count }, (_, slice) => {
    return inField(field, quantile(from + ((slice + uniformFloat64(random)) / count) * (to - from)));
  });
  shuffle(values, random);
  return values;
}

/**
 * Draws all intervals together, each independent of the others.
 *
 * @returns `count` sets of values by field name
 */
export function draw(
  intervals: Intervals,
  fields: Readonly<Record<string, unknown>>,
  count: number,
  seed: number,
): readonly Readonly<Record<string, number>>[] {
  const random = xoroshiro128plus(seed);
  const drawn = Object.keys(intervals)
    .sort()
    .map((name) => [name, drawsFrom(intervals[name]!, fields[name] as Ranged, count, random)] as const);
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(drawn.map(([name, values]) => [name, values[at]!])),
  );
}

/**
 * What a number comes to over all draws: values that were drawn (nearest rank), so that a whole number stays one.
 *
 * @param values at least one
 * @example spreadOf([3, 1, 2]) // { p5: 1, p50: 2, p95: 3 }
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
