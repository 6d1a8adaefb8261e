import { bloomBits, bloomFalsePositiveShare, bloomHashes } from './bloom.ts';
import { listEntries } from './list-entries.ts';
import { listedTokens } from './methods.ts';
import type { RevocationSituation } from './situation.ts';
import { statusListBytes } from './status-list.ts';

/** The lists on an ordinary day, or right after a mass revocation. */
export interface ListState {
  readonly entries: number;
  readonly denylistBytes: number;
  /** Of one filter, sized for these entries. */
  readonly bloomBytes: number;
  readonly statusListBytes: number;
}

/** The lists before and after many tokens are revoked at once, and what a filter of the ordinary size then does. */
export interface MassRevocation {
  readonly daily: ListState;
  readonly mass: ListState;
  /**
   * Share of valid tokens that a filter sized for the ordinary day takes for revoked after the mass revocation: each such request goes to
   * the authority.
   */
  readonly undersizedFalsePositiveShare: number;
  readonly undersizedRequestsPerSecond: number;
}

/** A filter is not made smaller than one 64-bit word, whatever the formula says. */
const SMALLEST_FILTER_BITS = 64;

/**
 * What revoking many tokens at once does to each kind of list. A denylist grows by its entries, a status list by entropy, and a Bloom filter
 * that was sized for the ordinary day fills up and sends nearly every request to the authority, at the worst moment.
 *
 * @example massRevocation(situation).mass.entries // 1,002 after 1,000 at once
 */
export function massRevocation(situation: RevocationSituation): MassRevocation {
  const { daily, mass } = listEntries(
    situation.revocationsPerDay,
    situation.tokenLifetimeSeconds,
    situation.massRevocation,
  );
  const tokens = listedTokens(situation, daily);
  const state = (entries: number): ListState => {
    return {
      entries,
      denylistBytes: entries * situation.entryBytes,
      bloomBytes: bloomBits(entries, situation.falsePositiveShare) / 8,
      statusListBytes: statusListBytes(tokens, entries / tokens),
    };
  };
  const dailyBits = Math.max(SMALLEST_FILTER_BITS, bloomBits(daily, situation.falsePositiveShare));
  const undersizedFalsePositiveShare = bloomFalsePositiveShare(
    dailyBits,
    bloomHashes(situation.falsePositiveShare),
    mass,
  );
  return {
    daily: state(daily),
    mass: state(mass),
    undersizedFalsePositiveShare,
    undersizedRequestsPerSecond: undersizedFalsePositiveShare * situation.peakRequestsPerSecond,
  };
}
