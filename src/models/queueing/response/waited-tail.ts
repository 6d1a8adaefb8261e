import { gammaPower } from '../erlang/gamma-power.ts';
import { gammaShares } from '../erlang/incomplete-gamma.ts';
import { kummerOne } from '../erlang/kummer.ts';
import { CONSTANT_BELOW_CV } from './service-tail.ts';

/**
 * What waiting adds to the response tail: the probability that the service is over before `time`, but service and an
 * exponential wait before it are not: ∫₀ᵗ f(s) e^−r(t−s) ds, with f the service density and r the rate at which a wait
 * ends. A response that waits with probability C has the tail `serviceTail(t) + C · waitedTail(t)`.
 *
 * All times in mean services; `meanWait` (of those who wait) > 0. For Gamma service the integral is closed:
 * (kt)^k e^−kt/Γ(k+1) · M(1, k+1, (k−r)t), an incomplete gamma function when k > r. Exponential service uses
 * t e^−t · (e^u − 1)/u with u = (1−r)t, which has no pole at r = 1.
 *
 * Source: integration by parts of the convolution; the exponential case is Gross & Harris, M/M/c, time in the system.
 *
 * @example waitedTail(1, 1, 1) // t e^−t = 0.36787944117144233
 */
export function waitedTail(time: number, serviceCv: number, meanWait: number): number {
  const rate = 1 / meanWait;
  if (serviceCv === 1) return exponentialCase(time, rate);
  if (serviceCv < CONSTANT_BELOW_CV) return time < 1 ? 0 : Math.exp(-rate * (time - 1));
  const shape = 1 / (serviceCv * serviceCv);
  const argument = (shape - rate) * time;
  if (argument < shape - 8 * Math.sqrt(shape) || argument <= 0)
    return gammaPower(shape, shape * time) * kummerOne(shape, argument);
  const lifted = -rate * time - shape * Math.log1p(-rate / shape);
  return Math.exp(lifted) * gammaShares(shape, argument).lower;
}

function exponentialCase(time: number, rate: number): number {
  const exponent = (1 - rate) * time;
  if (exponent > 700) return (Math.exp(-rate * time) - Math.exp(-time)) / (1 - rate);
  return Math.exp(-time) * time * (exponent === 0 ? 1 : Math.expm1(exponent) / exponent);
}
