import { type DelayMixture, mixtureQuantile, shareWithin } from './delay-mixture.ts';

/**
 * A comparison of two delays at one percentile that is asked for many times along a grid: 1 where the second is slower,
 * -1 where the first is, 0 where they are equal.
 *
 * The two quantiles are on different sides of some delay; that delay mostly still separates them at the next grid point,
 * and then two sums answer the question instead of two searches.
 *
 * @example slowerAt(0.99)(carryDelayClasses(question), lookUpDelayClasses(question)) // 1: looking up is slower
 */
export function slowerAt(probability: number): (first: DelayMixture, second: DelayMixture) => 1 | 0 | -1 {
  const target = probability - 1e-12;
  let between = 0;
  const firstSide = remembering(target);
  const secondSide = remembering(target);
  return (first, second) => {
    const firstBelow = firstSide(first, between);
    const secondBelow = secondSide(second, between);
    if (firstBelow !== secondBelow) return firstBelow ? 1 : -1;
    const firstQuantile = mixtureQuantile(first, probability);
    const secondQuantile = mixtureQuantile(second, probability);
    between = Math.sqrt(firstQuantile * secondQuantile);
    if (Math.abs(firstQuantile - secondQuantile) <= 1e-9 * firstQuantile) return 0;
    return firstQuantile < secondQuantile ? 1 : -1;
  };
}

/** Whether a mixture reaches the target by a delay; the last answer is kept, for the side that an input does not touch. */
function remembering(target: number): (mixture: DelayMixture, milliseconds: number) => boolean {
  let last: { mixture: DelayMixture; milliseconds: number; reached: boolean } | undefined;
  return (mixture, milliseconds) => {
    if (last?.mixture !== mixture || last.milliseconds !== milliseconds)
      last = { mixture, milliseconds, reached: shareWithin(mixture, milliseconds) >= target };
    return last.reached;
  };
}
