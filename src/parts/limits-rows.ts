/** The limits by hop, as the page and its twin tell them. */
import { type Product, productsOf } from '../facts/products.ts';
import { readFacts, readHops } from '../facts/read-facts.ts';

/** What stands for a hop that is built on another. */
export type LimitsGroup = Product & {
  /** Products that are built on it. */
  readonly under: readonly string[];
  /** The hop that it is built on, by its label. */
  readonly base: string | undefined;
};

/** Every hop with its own limits, in the order in which a request passes. */
export function limitsGroups(): readonly LimitsGroup[] {
  const hops = readHops();
  return productsOf(hops, readFacts('limits')).map((product) => ({
    ...product,
    under: hops.filter(({ on }) => on === product.hop.id).map(({ label }) => label),
    base: hops.find(({ id }) => id === product.hop.on)?.label,
  }));
}

/** What a hop is, by what else it goes, and what it shares with others. */
export function hopWords({ hop, own, under, base }: LimitsGroup): string {
  const { what, aliases } = hop;
  const sentences = [
    what,
    aliases.length > 0 ? `also ${aliases.join(', ')}` : '',
    base ? `${own.length > 0 ? 'all else' : 'all limits'} as ${base}, which it is built on` : '',
    under.length > 0 ? `the same in ${under.join(', ')}` : '',
  ];
  return sentences.filter(Boolean).join('; ');
}
