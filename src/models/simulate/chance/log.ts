import { requireThat } from '../../maths/require.ts';

/** ln 2 in two parts: the first has trailing zero bits, so that a whole multiple of it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_ROOT = Math.SQRT1_2;
const TWO_TO_54 = 18014398509481984;

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm from the four operations alone. `Math.log` differs between JavaScript engines in the last bit, and one
 * different bit sends a simulation down another path; this one is the same everywhere. `x` above 0 and finite; relative error
 * below 1e-15.
 *
 * With x = m·2^e and m between √½ and √2, ln m is twice the area tangent of (m−1)/(m+1), whose series converges by a factor of
 * 34 a term.
 *
 * Source: Abramowitz & Stegun 4.1.27.
 *
 * @example log(10) // 2.302585092994046
 */
export function log(x: number): number {
  requireThat(x > 0 && x < Infinity, 'x must be above 0 and finite');
  const isTiny = x < Number.MIN_VALUE * TWO_TO_54 * TWO_TO_54;
  bits.setFloat64(0, isTiny ? x * TWO_TO_54 : x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1022 - (isTiny ? 54 : 0);
  bits.setUint32(0, (high & 0x000fffff) | 0x3fe00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa < HALF_ROOT) {
    mantissa *= 2;
    exponent -= 1;
  }
  const slope = (mantissa - 1) / (mantissa + 1);
  const square = slope * slope;
  let sum = 1 / 23;
  for (let odd = 21; odd >= 3; odd -= 2) sum = 1 / odd + square * sum;
  return exponent * LN2_HIGH + (2 * slope + (2 * slope * square * sum + exponent * LN2_LOW));
}
