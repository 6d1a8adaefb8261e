import type { RefreshedBy, Refreshing } from './refreshes.ts';

/** What every revocation method is compared on. Times in seconds but where the name says milliseconds. */
export interface RevocationSituation {
  readonly tokenLifetimeSeconds: number;
  readonly refresh: RefreshedBy;
  readonly leewaySeconds: number;
  readonly activeSessions: number;
  readonly peakRequestsPerSecond: number;
  readonly revocationsPerDay: number;
  /** Tokens revoked at once, on top of the ordinary day; lists are sized for it. */
  readonly massRevocation: number;
  readonly acceptableExposureSeconds: number;
  readonly introspectionCacheSeconds: number;
  readonly listRefreshSeconds: number;
  readonly falsePositiveShare: number;
  /** Memory of one entry of a denylist or a cached answer. */
  readonly entryBytes: number;
  /** Instances that check tokens, each with its own copy of a list. */
  readonly verifiers: number;
  readonly storeRttMilliseconds: number;
  readonly keyCacheSeconds: number;
  /** Memory of one session in a session store. */
  readonly sessionEntryBytes: number;
}

/**
 * Who renews tokens at the peak, as every other rate of a method is one of the peak.
 *
 * @example refreshesPerSecond(refreshingAtPeak(situation)) // 20.7 for 20,000 sessions, 300 requests a second, tokens of 900 s renewed on use
 */
export const refreshingAtPeak = ({ peakRequestsPerSecond, ...rest }: RevocationSituation): Refreshing => ({
  ...rest,
  requestsPerSecond: peakRequestsPerSecond,
});
