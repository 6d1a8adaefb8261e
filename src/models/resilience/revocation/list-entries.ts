const SECONDS_PER_DAY = 86_400;

/** Entries of a revocation list: each stays until its token would have expired. */
export interface ListEntries {
  /** On an ordinary day, at most: every revoked token had its whole life before it. */
  readonly daily: number;
  /** The same on average: half of the life was over. */
  readonly dailyMean: number;
  /** Right after a mass revocation, on top of the ordinary day. */
  readonly mass: number;
}

/**
 * Entries alive in a denylist, Bloom filter or per-user cut-off, by Little's law: rate of revocation × token lifetime. A short lifetime
 * therefore keeps the list short as well. A mass revocation adds all of its tokens at once and empties again within one lifetime.
 *
 * @example listEntries(200, 900, 1000) // { daily: 2.08, dailyMean: 1.04, mass: 1002.08 }
 */
export function listEntries(
  revocationsPerDay: number,
  tokenLifetimeSeconds: number,
  massRevocation: number,
): ListEntries {
  const daily = (revocationsPerDay / SECONDS_PER_DAY) * tokenLifetimeSeconds;
  return { daily, dailyMean: daily / 2, mass: daily + massRevocation };
}
