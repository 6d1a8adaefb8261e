import { type Crowd, dense } from './crowd.ts';
import { populationShares } from './population.ts';
import type { Populations } from './populations.ts';

/** No replica of the table has more requests in flight. */
const FULL = 400;

/** Loads of the table, as powers of e that are left of the capacity. */
const LEFT = Array.from({ length: 17 }, (_, index) => 0.1 + 0.3 * index);

/** One load of a replica, in requests a millisecond, and how full it then is. */
interface Row {
  readonly load: number;
  readonly inFlight: number;
  readonly standing: readonly number[];
  readonly met: readonly number[];
}

const NOBODY: Row = { load: 0, inFlight: 0, standing: [1], met: [1] };

/**
 * How full a replica is where each request draws two replicas and goes to the one with fewer in flight. With many replicas each
 * sees the others as an average of all (mean field); few replicas move together, so their sum is followed as one population, and the
 * average is taken at the level where that stands. Drawing the same one twice is possible, as in Envoy's sampling.
 *
 * An approximation for a few replicas, in the limit exact.
 *
 * Source: Mitzenmacher, The power of two choices in randomized load balancing, IEEE Trans. Parallel Distrib. Syst. 12 (2001).
 *
 * @example twoChoicesCrowd(populations(replica), 12, 0.05)
 */
export function twoChoicesCrowd({ leaving }: Populations, replicas: number, perMillisecond: number): Crowd {
  const table = rows(leaving, replicas);
  const standing: number[] = [];
  const met: number[] = [];
  const single = 1 / replicas;
  const weights = new Float64Array(table.length);
  const together = (count: number) => {
    const level = Math.floor(count / replicas);
    const fuller = count / replicas - level;
    const even = (1 - fuller) * leaving(level) + fuller * leaving(level + 1);
    return replicas * (single * even + (1 - single) * loadAt(table, count / replicas));
  };
  for (const { count, share } of populationShares(replicas * perMillisecond, together, replicas)) {
    const level = count / replicas;
    for (const to of [standing, met]) addShifted(to, [1], level, share * single);
    const { above, part, beyond } = place(table, level);
    const spread = share * (1 - single);
    if (beyond > 0) {
      addShifted(standing, table.at(-1)?.standing ?? [], beyond, spread);
      addShifted(met, table.at(-1)?.met ?? [], beyond, spread);
      continue;
    }
    weights[above] = (weights[above] ?? 0) + spread * part;
    weights[above - 1] = (weights[above - 1] ?? 0) + spread * (1 - part);
  }
  for (const [index, row] of table.entries()) {
    addShifted(standing, row.standing, 0, weights[index] ?? 0);
    addShifted(met, row.met, 0, weights[index] ?? 0);
  }
  return { met: dense(met), standing: dense(standing) };
}

/** Adds shares that stand so much higher, between two counts where that is no whole number. */
function addShifted(to: number[], shares: readonly number[], higher: number, weight: number): void {
  const whole = Math.floor(higher);
  const rest = higher - whole;
  for (const [count, share] of shares.entries()) {
    to[count + whole] = (to[count + whole] ?? 0) + weight * share * (1 - rest);
    to[count + whole + 1] = (to[count + whole + 1] ?? 0) + weight * share * rest;
  }
}

/** Loads from none to nearly all that a replica can carry. */
const rows = (leaving: (inFlight: number) => number, replicas: number): readonly Row[] => [
  NOBODY,
  ...LEFT.map((left) => rowAt(leaving(FULL) * (1 - Math.exp(-left)), leaving, replicas)),
];

/** Between which two rows a level lies, or how far beyond the last. */
function place(table: readonly Row[], inFlight: number) {
  const above = table.findIndex((row) => row.inFlight > inFlight);
  if (above < 0) return { above: table.length - 1, part: 1, beyond: inFlight - (table.at(-1)?.inFlight ?? 0) };
  const [low, high] = [table[above - 1]?.inFlight ?? 0, table[above]?.inFlight ?? 1];
  return { above, part: (inFlight - low) / (high - low), beyond: 0 };
}

function loadAt(table: readonly Row[], inFlight: number): number {
  const { above, part } = place(table, inFlight);
  return (1 - part) * (table[above - 1]?.load ?? 0) + part * (table[above]?.load ?? 0);
}

/**
 * The mean field at a load: with s the shares that have at least so many, requests come to a replica at load·(1/n + (1 − 1/n)(s + s′)).
 * Upwards from an empty replica everything follows from the share of those; it is the one for which nothing is left at the end.
 */
function rowAt(load: number, leaving: (inFlight: number) => number, replicas: number): Row {
  const twice = 1 / replicas;
  /** From an empty share upwards, one count after another; what is left over at the end. */
  const climb = (empty: number, visit?: (share: number, coming: number) => void): number => {
    let share = empty;
    let atLeast = 1;
    let over = 1 - empty;
    for (let count = 1; count <= FULL; count++) {
      const coming = load * (twice + (1 - twice) * (atLeast + over));
      visit?.(share, coming);
      if (over <= 1e-12 || share <= 1e-15) break;
      share = (share * coming) / leaving(count);
      atLeast = over;
      over -= share;
    }
    return over;
  };
  let [low, high] = [0, 1];
  while (high - low > 1e-11) {
    const middle = (low + high) / 2;
    if (climb(middle) < 0) high = middle;
    else low = middle;
  }
  const standing: number[] = [];
  const arriving: number[] = [];
  climb(high, (share, coming) => {
    standing.push(Math.max(0, share));
    arriving.push(Math.max(0, share * coming));
  });
  const [sum = 1, flow = 1] = [standing, arriving].map((shares) => shares.reduce((total, share) => total + share, 0));
  return {
    load,
    inFlight: standing.reduce((total, share, count) => total + share * count, 0) / sum,
    standing: standing.map((share) => share / sum),
    met: arriving.map((share) => share / flow),
  };
}
