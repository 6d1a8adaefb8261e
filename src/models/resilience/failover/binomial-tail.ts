import { logGamma, stirlingCorrection } from '../../maths/log-gamma.ts';
import { requireThat } from '../../maths/require.ts';

const SERIES_FROM = 12;

/** ln n! − Stirling's formula, also for small n. */
const correction = (count: number): number =>
  count >= SERIES_FROM
    ? stirlingCorrection(count)
    : count === 0
      ? 0
      : logGamma(count + 1) - (count * Math.log(count) - count + 0.5 * Math.log(2 * Math.PI * count));

/** x ln(x/m) + m − x without cancellation near x = m. */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) > 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; odd < 100; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** P(Bin(n, p) = k), `q` = 1 − p given apart so that a tiny one keeps its digits. Loader's saddle-point form. */
function probability(k: number, n: number, p: number, q: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log1p(-q));
  const logRatio = correction(n) - correction(k) - correction(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return Math.exp(logRatio) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/**
 * P(Bin(n, 1 − q) < k): the chance that fewer than `needed` of `count` independent parts are up, each down with chance `downShare`. Availability
 * is one minus this, but this is the number that keeps its digits: 1e-12 would be lost beside 1.
 *
 * `count` from 1 to a million and beyond, `needed` from 1 to `count`, `downShare` in [0, 1]. Relative error under 1e-10 at a million parts
 * (the terms fall geometrically away from the mean, so the sum needs about √count of them).
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000), for the first term; then the ratio of neighbours.
 *
 * @example fewerUp(3, 2, 0.001) // 2.998e-6: availability .999997002
 */
export function fewerUp(count: number, needed: number, downShare: number): number {
  requireThat(Number.isInteger(count) && Number.isInteger(needed), 'count and needed must be whole numbers');
  requireThat(needed >= 1 && needed <= count, 'needed must lie between 1 and count');
  requireThat(downShare >= 0 && downShare <= 1, 'downShare must lie between 0 and 1');
  if (downShare === 0) return 0;
  if (downShare === 1) return 1;
  const p = 1 - downShare;
  // Sum the tail that lies away from the mean; the other one is its complement.
  const below = needed - 1 < count * p;
  let term = below ? probability(needed - 1, count, p, downShare) : probability(needed, count, p, downShare);
  let sum = 0;
  if (below) {
    for (let up = needed - 1; up >= 0 && term > sum * 1e-17; up--) {
      sum += term;
      term *= (up / (count - up + 1)) * (downShare / p);
    }
    return sum;
  }
  for (let up = needed; up <= count && term > sum * 1e-17; up++) {
    sum += term;
    term *= ((count - up) / (up + 1)) * (p / downShare);
  }
  return 1 - sum;
}
