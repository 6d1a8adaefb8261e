/** Places between 0 and 1 and their weights, which add up to 1. */
export interface Nodes {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/**
 * The nodes of Gauss and Legendre on (0, 1): they integrate a polynomial of degree 2·`count` − 1 without an error.
 *
 * Roots of the Legendre polynomial by Newton from Chebyshev's; `count` from 1 to about 100.
 *
 * Source: Abramowitz & Stegun 25.4.29.
 *
 * @example gaussLegendre(1) // { at: [0.5], weight: [1] }
 */
export function gaussLegendre(count: number): Nodes {
  const at = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    let root = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let [before, value] = [1, root];
      for (let order = 2; order <= count; order++)
        [before, value] = [value, ((2 * order - 1) * root * value - (order - 1) * before) / order];
      slope = (count * (before - root * value)) / (1 - root * root);
      const step = value / slope;
      root -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    at[index] = (1 - root) / 2;
    weight[index] = 1 / ((1 - root * root) * slope * slope);
  }
  return { at, weight };
}
