/** A point where the sign of a difference changes. */
export type Crossing = {
  readonly at: number;
  /** Whether the difference jumps there instead of passing through 0. */
  readonly jump: boolean;
  /** Sign of the difference just above `at`. */
  readonly signAbove: 1 | -1;
};

/** Where to look for crossings. */
export type Scan = {
  readonly least: number;
  readonly most: number;
  /** Points of the grid, logarithmic where the range is positive. */
  readonly points: number;
  /** Places where the difference may jump: the last value before each jump, and the first after it. */
  readonly jumps: readonly (readonly [before: number, after: number])[];
};

function gridOf({ least, most, points, jumps }: Scan): readonly number[] {
  const grid = Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    return least > 0 ? least * (most / least) ** share : least + (most - least) * share;
  });
  // powers round: the ends have to be the ends
  grid[0] = least;
  grid[points - 1] = most;
  const inside = jumps.filter(([before, after]) => before >= least && after <= most);
  return grid
    .filter((at) => !inside.some(([before, after]) => before < at && at < after))
    .concat(inside.flat())
    .sort((one, other) => one - other);
}

/**
 * Every place in a range where a difference changes its sign.
 *
 * Only the sign is asked for, which is often far cheaper than the value. Two crossings between neighbouring grid points
 * cancel and stay unseen. A change across a known jump is reported at its lower side, any other is bisected to a relative
 * 1e-6. Where the difference is undefined (`undefined`) or 0 no crossing is made up.
 *
 * @param sign sign of the difference at a point; `undefined` outside its domain
 * @example crossings((x) => Math.sign(x - 3), { least: 1, most: 10, points: 200, jumps: [] }) // [{ at: 3, jump: false, signAbove: 1 }]
 */
export function crossings(sign: (at: number) => number | undefined, scan: Scan): readonly Crossing[] {
  const found: Crossing[] = [];
  const jumpAt = new Set(scan.jumps.map(([before, after]) => `${before} ${after}`));
  let last: { at: number; sign: number } | undefined;
  for (const at of gridOf(scan)) {
    const here = sign(at);
    if (here === undefined) last = undefined;
    else if (here !== 0) {
      if (last !== undefined && last.sign !== here) {
        const jump = jumpAt.has(`${last.at} ${at}`);
        found.push({
          at: jump ? last.at : bisect(sign, last.at, at, last.sign),
          jump,
          signAbove: here > 0 ? 1 : -1,
        });
      }
      last = { at, sign: here };
    }
  }
  return found;
}

function bisect(sign: (at: number) => number | undefined, from: number, to: number, signBelow: number): number {
  let low = from;
  let high = to;
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2;
    if (sign(middle) === signBelow) low = middle;
    else high = middle;
  }
  return high;
}
