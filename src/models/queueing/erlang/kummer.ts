/**
 * Kummer's M(1, k+1, z), the function that turns {@link gammaPower} into an incomplete gamma function: γ(k, z)
 * belongs to z > 0, and z < 0 appears when a wait drains faster than the service ends.
 *
 * z > 0: the power series, all terms positive, good up to z near k (beyond, the caller has the complement). z < 0:
 * the T-fraction k/(k+x − x/(k+1+x − 2x/(k+2+x − …))) with x = −z, whose denominators stay positive, so nothing
 * cancels however large x is.
 *
 * Source: DLMF 13.2.2 (series) and Jones & Thron, Continued Fractions, 6.1 (T-fraction of M(1; b; z)).
 *
 * @example kummerOne(1, -1) // 1 − 1/e = 0.6321205588285577
 */
export function kummerOne(shape: number, z: number): number {
  return z >= 0 ? series(shape, z) : fraction(shape, -z);
}

function series(shape: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; term > 1e-17 * sum; step++) {
    term *= z / (shape + step);
    sum += term;
  }
  return sum;
}

/** Forward evaluation (modified Lentz): stops when a further level no longer changes the value. */
function fraction(shape: number, x: number): number {
  let numerators = shape + x;
  let value = numerators;
  let denominators = 0;
  for (let level = 1; level < 100_000; level++) {
    const above = -level * x;
    const below = shape + level + x;
    denominators = 1 / (below + above * denominators);
    numerators = below + above / numerators;
    const change = numerators * denominators;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return shape / value;
}
