/** Where the asymptotic series below is accurate to the last digit. */
const SERIES_FROM = 12;

/** Stirling's correction: ln Γ(x+1) − (x ln x − x + ½ ln 2πx), for x from 12 on. */
export function stirlingCorrection(x: number): number {
  const inverse = 1 / (x * x);
  return (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
}

/**
 * Natural logarithm of the gamma function for x > 0 (relative error near 1e-15). The Gamma service model divides by Γ.
 *
 * Source: Abramowitz & Stegun 6.1.41 (Stirling's series) after shifting the argument up by 6.1.15.
 *
 * @example logGamma(0.5) // ln √π = 0.5723649429247
 */
export function logGamma(x: number): number {
  let argument = x;
  let shift = 1;
  while (argument < SERIES_FROM) {
    shift *= argument;
    argument += 1;
  }
  return (
    (argument - 0.5) * Math.log(argument) -
    argument +
    0.5 * Math.log(2 * Math.PI) +
    stirlingCorrection(argument) -
    Math.log(shift)
  );
}
