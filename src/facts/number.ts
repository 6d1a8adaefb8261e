/** The rows of an imported facts file, as far as a number is taken from them. */
type Rows = { readonly [id: string]: { readonly value: number | string } | undefined };

/**
 * The number of a fact, for defaults and models. A missing row or a rule in words is a programmer's mistake and throws,
 * at import, so that no page is built with a hole in it. Runs in a browser.
 *
 * @example
 * import prices from '#facts/prices.yaml';
 * numberOf(prices, 'aws-egress-usd-per-gb') // 0.09
 */
export function numberOf(rows: Rows, id: string): number {
  const value = rows[id]?.value;
  if (typeof value !== 'number') throw new RangeError(`No number in the facts row ${id}`);
  return value;
}
