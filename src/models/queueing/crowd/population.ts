/** Shares smaller than e to this power of the largest are left out. */
const SMALLEST = 32;

/** After so many counts the steps grow, so that the longest queue is some hundreds of them. */
const STEADY = 60;

/** A count with the share of the time in which it, or one of the counts that it stands for, is the population. */
export interface Portion {
  readonly count: number;
  readonly share: number;
}

/**
 * The shares of a population that grows at `coming` and shrinks at `going(count)`, by one each time: from the balance of the two.
 * `going` rises and comes to exceed `coming`. Counts in the far tails are taken together, at most `largestStep` of them, so that
 * a million requests in flight are some hundreds of parts.
 *
 * @example populationShares(0.5, () => 1) // half of the time nobody, a quarter one, …
 */
export function populationShares(
  coming: number,
  going: (count: number) => number,
  largestStep = 1,
): readonly Portion[] {
  const peak = peakOf(coming, going);
  const up = walk(peak, 1, largestStep, (count) => Math.log(coming / going(count)));
  const down = walk(peak, -1, largestStep, (count) => Math.log(going(count + 1) / coming));
  const sum = sumOf(up) + sumOf(down) + 1;
  const all: Portion[] = [];
  for (let index = down.length - 1; index >= 0; index--) add(all, down[index], sum);
  add(all, { count: peak, share: 1 }, sum);
  for (const part of up) add(all, part, sum);
  return all;
}

function sumOf(parts: readonly Portion[]): number {
  let sum = 0;
  for (const { share } of parts) sum += share;
  return sum;
}

function add(all: Portion[], part: Portion | undefined, sum: number): void {
  if (part) all.push({ count: part.count, share: part.share / sum });
}

/**
 * The same with every count by itself: shares by count, from none on.
 *
 * @example sharesByCount(0.5, () => 1)[1] // a quarter of the time one
 */
export function sharesByCount(coming: number, going: (count: number) => number): Float64Array {
  const parts = populationShares(coming, going);
  const shares = new Float64Array((parts.at(-1)?.count ?? 0) + 1);
  for (const { count, share } of parts) shares[count] = share;
  return shares;
}

/** The last count that is still as likely as the one before it. */
function peakOf(coming: number, going: (count: number) => number): number {
  let high = 1;
  while (going(high) < coming) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (going(middle) < coming) low = middle;
    else high = middle;
  }
  return low;
}

/** From the peak up or down; `change` is what the logarithm of the share changes by on the way to a count. */
function walk(peak: number, direction: 1 | -1, largest: number, change: (count: number) => number): Portion[] {
  const parts: Portion[] = [];
  let log = 0;
  let at = peak;
  while (log > -SMALLEST) {
    const growing = Math.min(largest, 1 + Math.floor(parts.length / STEADY) ** 3);
    const step = direction > 0 ? growing : Math.min(growing, at);
    if (step === 0) break;
    log += step * change(at + (direction * (step + 1)) / 2);
    at += direction * step;
    parts.push({ count: at, share: step * Math.exp(log) });
  }
  return parts;
}
