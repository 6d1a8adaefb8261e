import { gammaPower } from '../erlang/gamma-power.ts';

/** Shares this small do not show in any percentile. */
const NEGLIGIBLE = 1e-12;

/** A time of stages: each ends at `rate`, and after `step` stages `left(step)` of the times still go on. */
export interface Staged {
  readonly rate: number;
  left(step: number): number;
}

/**
 * The share of staged times longer than `time`: by then a Poisson number of stages has ended.
 *
 * @example stagedTail({ rate: 2, left: (step) => 0.5 ** step }, 1) // 1/e: an exponential time of rate 1
 */
export function stagedTail({ rate, left }: Staged, time: number): number {
  if (time <= 0) return left(0);
  const stages = rate * time;
  const middle = Math.floor(stages);
  const highest = gammaPower(middle, stages) || Math.exp(-stages);
  let sum = highest * left(middle);
  for (let step = middle, weight = highest; step > 0; step--) {
    weight *= step / stages;
    if (weight < NEGLIGIBLE) break;
    sum += weight * left(step - 1);
  }
  for (let step = middle + 1, weight = highest; ; step++) {
    weight *= stages / step;
    if (weight < NEGLIGIBLE) return sum;
    sum += weight * left(step);
  }
}
