/** Quotients of two polynomials of degree seven, highest power first: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477–484. */
type Quotient = readonly [above: readonly number[], below: readonly number[]];

const MIDDLE: Quotient = [
  [
    2509.0809287301227, 33430.575583588128, 67265.7709270087, 45921.95393154987, 13731.693765509461, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const TAIL: Quotient = [
  [
    7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR_TAIL: Quotient = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.4215117583164459e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
const quotient = ([above, below]: Quotient, x: number): number => polynomial(above, x) / polynomial(below, x);

/**
 * The standard normal quantile: the value below which a share of the distribution lies, within 1e-15 of it relatively.
 *
 * @param share in (0, 1)
 * @example normalQuantile(0.95) // 1.6448536269514722
 */
export function normalQuantile(share: number): number {
  const off = share - 0.5;
  if (Math.abs(off) <= 0.425) return off * quotient(MIDDLE, 0.180625 - off * off);
  const root = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  return Math.sign(off) * (root <= 5 ? quotient(TAIL, root - 1.6) : quotient(FAR_TAIL, root - 5));
}
