import { densityOf, type GammaTime, isConstant, timeTail } from './gamma-time.ts';
import { gaussLegendre } from './gauss-legendre.ts';

/** For a density between two ends, and for each half of one that is met by the beginning of the tail. */
const WHOLE = gaussLegendre(28);
const HALF = gaussLegendre(16);

/** Beyond so many powers of e nothing is left of a density. */
const REACH = 23;

/** From about where to where a Gamma time falls. */
function range({ mean, cv }: GammaTime): readonly [from: number, to: number] {
  const shape = 1 / (cv * cv);
  const spread = Math.sqrt(2 * shape * REACH);
  return [Math.max(0, (mean * (shape - spread)) / shape), (mean * (shape + spread + REACH)) / shape];
}

/**
 * The share of sums of two independent times longer than `time`, where one has the tail `tail` and the other is Gamma:
 * P(B > t) + ∫ f_B(b) P(A > t − b) db. With a smooth tail, as that of a queue of exponential work, to about 1e-7.
 *
 * `tail` is 1 below 0 and may depend on the added time, its second argument. Steep ends of the density are stretched before they are integrated, so that variations above 1 cost no
 * accuracy.
 *
 * @example sumTail((time) => Math.exp(-time), { mean: 1, cv: 1 }, 3) // 4/e³ = 0.199: two exponential times
 */
export function sumTail(tail: (time: number, added: number) => number, added: GammaTime, time: number): number {
  if (time <= 0) return 1;
  if (isConstant(added)) return time <= added.mean ? 1 : tail(time - Math.max(0, added.mean), Math.max(0, added.mean));
  const [from, reach] = range(added);
  const to = Math.min(time, reach);
  if (to <= from) return 1;
  // Where the tail begins within reach it may be steep there as well
  const middle = to < time ? to : (from + to) / 2;
  const shape = 1 / (added.cv * added.cv);
  const power = from > 0 || shape > 8 ? 1 : Math.max(2, 2 / shape);
  const density = densityOf(added);
  const integrand = (at: number) => density(at) * tail(time - at, at);
  const nodes = middle < to ? HALF : WHOLE;
  let sum = timeTail(added, time);
  for (let node = 0; node < nodes.at.length; node++) {
    const place = nodes.at[node] ?? 0;
    const weight = nodes.weight[node] ?? 0;
    const at = from + (middle - from) * place ** power;
    // so near 0 that the density overflows there is next to nothing
    if (at > 0) sum += weight * (middle - from) * power * place ** (power - 1) * integrand(at);
    if (middle < to) sum += weight * (to - middle) * 3 * place * place * integrand(to - (to - middle) * place ** 3);
  }
  return Math.min(1, sum);
}
