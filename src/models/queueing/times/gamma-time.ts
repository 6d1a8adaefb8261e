import { logGamma } from '../../maths/log-gamma.ts';
import { gammaPower } from '../erlang/gamma-power.ts';
import { CONSTANT_BELOW_CV, serviceTail } from '../response/service-tail.ts';

/** From here on the terms of a density are so large that their difference loses digits. */
const LARGE_SHAPE = 1000;

/** The density of a smaller time is more than a number can hold. */
const SMALLEST = 1e-200;

/** A time that varies as Gamma does: `cv` 0 is constant, 1 exponential. */
export interface GammaTime {
  readonly mean: number;
  readonly cv: number;
}

/**
 * Whether a time is as good as constant: it shifts what it is added to.
 *
 * @example isConstant({ mean: 30, cv: 0 }) // true
 */
export const isConstant = ({ mean, cv }: GammaTime): boolean => mean < SMALLEST || cv < CONSTANT_BELOW_CV;

/**
 * The share of such times that is longer than `time`.
 *
 * @example timeTail({ mean: 10, cv: 1 }, 46.05) // 0.01
 */
export const timeTail = ({ mean, cv }: GammaTime, time: number): number =>
  time < 0 ? 1 : mean <= 0 ? 0 : serviceTail(time / mean, cv);

/**
 * Their density; not for a constant. At times above 0.
 *
 * @example densityOf({ mean: 1, cv: 1 })(1) // 1/e
 */
export function densityOf({ mean, cv }: GammaTime): (time: number) => number {
  const shape = 1 / (cv * cv);
  if (shape > LARGE_SHAPE) return (time) => (shape * gammaPower(shape, (shape * time) / mean)) / time;
  const constant = shape * Math.log(shape / mean) - logGamma(shape);
  return (time) => Math.exp(constant + (shape - 1) * Math.log(time) - (shape * time) / mean);
}

/**
 * The Gamma time with the mean and the variance of a sum of independent ones: exact where but one of them varies or all
 * have one scale, near otherwise.
 *
 * @example summed({ mean: 1, cv: 1 }, { mean: 1, cv: 1 }) // { mean: 2, cv: 0.707… }: Erlang of two stages
 */
export function summed(...times: readonly GammaTime[]): GammaTime {
  const mean = times.reduce((sum, time) => sum + time.mean, 0);
  const deviation = Math.hypot(...times.map((time) => time.mean * time.cv));
  return { mean, cv: mean > 0 ? deviation / mean : 0 };
}
