import { requireThat } from './require.ts';

/**
 * Coefficients of Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988): numerator and denominator of
 * three regions.
 */
const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852546,
];
const SHOULDER_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/**
 * The point that a standard normal value stays under with the given probability. `probability` in (0, 1); relative
 * error near 1e-16.
 *
 * Source: Wichura, algorithm AS 241, Applied Statistics 37 (1988) 477–484.
 *
 * @param ln the logarithm; one of the caller's own gives the same bits in every JavaScript engine
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(probability: number, ln: (x: number) => number = Math.log): number {
  requireThat(probability > 0 && probability < 1, 'probability must lie between 0 and 1');
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const depth = Math.sqrt(-ln(centred < 0 ? probability : 1 - probability));
  const size =
    depth <= 5
      ? polynomial(SHOULDER_ABOVE, depth - 1.6) / polynomial(SHOULDER_BELOW, depth - 1.6)
      : polynomial(TAIL_ABOVE, depth - 5) / polynomial(TAIL_BELOW, depth - 5);
  return centred < 0 ? -size : size;
}
