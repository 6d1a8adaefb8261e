import { requireThat } from '../../maths/require.ts';

const requireShare = (share: number) =>
  requireThat(share > 0 && share < 1, 'falsePositiveShare must lie between 0 and 1, both excluded');

/**
 * Bits of the smallest Bloom filter that holds `entries` revoked tokens and takes a valid one for revoked with chance `falsePositiveShare`:
 * −E ln p / (ln 2)². About 9.6 bits an entry at 1%, 14.4 at 0.1%, whatever the length of a token id. 0 for no entries.
 *
 * Source: Broder & Mitzenmacher, Network Applications of Bloom Filters: A Survey (2004), equation 3.
 *
 * @example bloomBits(10_000, 0.001) // 143,776 when rounded up, as the npm package bloom-filters 3.0.4 allocates
 */
export function bloomBits(entries: number, falsePositiveShare: number): number {
  requireThat(entries >= 0 && Number.isFinite(entries), 'entries must be 0 or more');
  requireShare(falsePositiveShare);
  return (-entries * Math.log(falsePositiveShare)) / Math.LN2 ** 2;
}

/**
 * Hash functions of a filter sized by {@link bloomBits}: log₂(1/p), rounded, at least one.
 *
 * @example bloomHashes(0.01) // 7
 */
export function bloomHashes(falsePositiveShare: number): number {
  requireShare(falsePositiveShare);
  return Math.max(1, Math.round(-Math.log2(falsePositiveShare)));
}

/**
 * Share of valid tokens that a filter of `bits` bits takes for revoked once it holds `entries`: (1 − e^(−kE/m))^k. A reader needs it for the
 * day when far more is revoked than the filter was sized for: it fills up, and soon sends every request to the authority.
 *
 * The usual approximation; its error against a real filter is under 1% of the share above 1,000 bits. `bits` is positive.
 *
 * Source: Broder & Mitzenmacher (2004), section 2.1.
 *
 * @example bloomFalsePositiveShare(95_851, 7, 10_000) // 0.0100
 * @example bloomFalsePositiveShare(95_851, 7, 100_000) // 0.995: ten times the entries
 */
export function bloomFalsePositiveShare(bits: number, hashes: number, entries: number): number {
  requireThat(bits > 0 && Number.isFinite(bits), 'bits must be positive');
  requireThat(hashes >= 1 && entries >= 0, 'hashes must be at least 1, entries 0 or more');
  return (-Math.expm1((-hashes * entries) / bits)) ** hashes;
}
