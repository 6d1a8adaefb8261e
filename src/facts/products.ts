/** Hops with the limits that hold for them: their own, and those of what they are built on. */
import type { Hop, Limit } from './schema.ts';

/** What a hop refuses, and whose limits those are. */
export type Product = {
  readonly hop: Hop;
  /** Rows that name this hop. */
  readonly own: readonly Limit[];
  /** Rows of the hop that it is built on, except where one of its own counts the same. */
  readonly inherited: readonly Limit[];
};

/** Two limits of which the first takes the place of the second: they hold the same thing against a number. */
const counterpart = ({ way, protocol, counts }: Limit): string => `${way} ${protocol} ${counts}`;

/** A row over both protocols takes the place of the rows of each. */
const replaced = (own: readonly Limit[], row: Limit): boolean =>
  own.some(
    (one) =>
      counterpart(one) === counterpart(row) ||
      (one.protocol === 'both' && one.way === row.way && one.counts === row.counts),
  );

/**
 * Every hop with its limits, in the order of hops.yaml.
 *
 * @param hops all of an edition
 * @param limits all of the same edition
 * @example productsOf(readHops(), readFacts('limits')).find(({ hop }) => hop.id === 'nginx')?.own.length // more than 4
 */
export function productsOf(hops: readonly Hop[], limits: readonly Limit[]): readonly Product[] {
  const of = (id: string | undefined) => limits.filter(({ hop }) => hop === id);
  return hops.map((hop) => {
    const own = of(hop.id);
    return { hop, own, inherited: of(hop.on).filter((row) => !replaced(own, row)) };
  });
}
