/** Searches begin where queues end, and the longest are the longest to compute: this part of the way further they are short. */
const FIRST_STEP = 8;

/**
 * The smallest whole number from `from` to `upTo` for which `holds`, or `undefined` if it holds for none: steps that
 * double, then bisection, about 2·log₂(answer − from) trials. `holds` must not fail again once it has held; where it
 * does (sessions too few to spread), the answer is a count that holds while the one before it does not.
 *
 * @example smallestCount(1, 1000, (n) => n * n > 50) // 8
 */
export function smallestCount(from: number, upTo: number, holds: (count: number) => boolean): number | undefined {
  let fails = from - 1;
  let trial = Math.min(upTo, from + Math.floor(from / FIRST_STEP));
  for (let step = Math.max(1, trial - fails); !holds(trial); step *= 2) {
    if (trial >= upTo) return undefined;
    fails = trial;
    trial = Math.min(upTo, trial + step);
  }
  while (trial - fails > 1) {
    const middle = Math.floor((fails + trial) / 2);
    if (holds(middle)) trial = middle;
    else fails = middle;
  }
  return trial;
}
