import { requireThat } from '../../maths/require.ts';
import { gammaPower } from './gamma-power.ts';
import { kummerOne } from './kummer.ts';

/** Above this shape the series and the fraction grow long, and the uniform expansion is accurate to 1e-9. */
const UNIFORM_FROM = 10_000;

/** Temme's C0 near its removable singularity: coefficients of DiDonato & Morris, ACM TOMS 12 (1986). */
const NEAR_CENTRE = [
  -1 / 3,
  1 / 12,
  -2 / 135,
  1 / 864,
  0.0003527336860670194,
  -0.0001787551440329218,
  0.00003919263178522438,
];

/** The two complementary shares of a Gamma distribution below and above a point, each with its own digits. */
export interface GammaShares {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(k, x) and Q(k, x) = 1 − P: how much of a Gamma(k) distribution lies under
 * and over x.
 *
 * `shape` k > 0, `x` ≥ 0. Series for x < k + 1, Legendre's fraction above (so small tails keep their digits), Temme's
 * uniform expansion where k exceeds 10,000 and x is near k. Relative error near 1e-13, in the uniform part 1e-9
 * absolute.
 *
 * Source: Abramowitz & Stegun 6.5.29, 6.5.31; Temme, SIAM J. Math. Anal. 10 (1979).
 *
 * @example gammaShares(0.5, 1).upper // erfc(1) = 0.15729920705028513
 */
export function gammaShares(shape: number, x: number): GammaShares {
  requireThat(shape > 0 && !Number.isNaN(x), 'shape must be above 0');
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (shape > UNIFORM_FROM && Math.abs(x - shape) < 12 * Math.sqrt(shape)) return uniformShares(shape, x);
  if (x < shape + 1) {
    const lower = gammaPower(shape, x) * kummerOne(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = (gammaPower(shape, x) * shape) / legendreFraction(shape, x);
  return { lower: 1 - upper, upper };
}

/** x + 1 − k − 1(1−k)/(x + 3 − k − 2(2−k)/(x + 5 − k − …)), by modified Lentz. */
function legendreFraction(shape: number, x: number): number {
  let below = x + 1 - shape;
  let numerators = below;
  let value = below;
  let denominators = 0;
  for (let level = 1; level < 100_000; level++) {
    const above = level * (shape - level);
    below += 2;
    denominators = 1 / (below + above * denominators);
    numerators = below + above / numerators;
    const change = numerators * denominators;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

function uniformShares(shape: number, x: number): GammaShares {
  const distance = (x - shape) / shape;
  const eta = Math.sign(distance) * Math.sqrt(Math.max(0, 2 * (distance - Math.log1p(distance))));
  const correction =
    Math.abs(eta) < 0.2
      ? NEAR_CENTRE.reduceRight((sum, coefficient) => sum * eta + coefficient, 0)
      : 1 / distance - 1 / eta;
  const remainder = (Math.exp((-shape * eta * eta) / 2) / Math.sqrt(2 * Math.PI * shape)) * correction;
  const normal = gammaShares(0.5, (shape * eta * eta) / 2);
  const above = normal.upper / 2;
  const below = (1 + normal.lower) / 2;
  return eta > 0
    ? { lower: below - remainder, upper: above + remainder }
    : { lower: above - remainder, upper: below + remainder };
}
