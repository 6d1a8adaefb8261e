import { bloomBits } from './bloom.ts';
import { copyExposure, type Exposure, lifetimeExposure } from './exposure.ts';
import { introspectionLoad } from './introspection.ts';
import { listEntries } from './list-entries.ts';
import { refreshesPerSecond } from './refreshes.ts';
import { type RevocationSituation, refreshingAtPeak } from './situation.ts';
import { statusListBytes } from './status-list.ts';

/** What one way to revoke costs and how long it leaves a revoked token alive. */
export interface MethodFigures {
  readonly exposureSeconds: Exposure;
  /** Requests a second to whoever decides: the refreshes of `plain`, the method's own look-ups and pulls elsewhere. */
  readonly requestsPerSecond: number;
  readonly memoryBytes: number;
  /** Sent out to keep the verifiers' copies fresh. */
  readonly bytesPerSecond: number;
  /** Mean delay that it adds to a request. */
  readonly addedMilliseconds: number;
  /** Whether the worst exposure is acceptable. */
  readonly meetsTarget: boolean;
}

/** The ways to end a token before it expires; `plain` waits for the expiry. */
export type RevocationMethod =
  | 'plain'
  | 'denylist'
  | 'bloom'
  | 'statusList'
  | 'introspection'
  | 'userCutoff'
  | 'serverSession'
  | 'dropKey';

/** An introspection answer on the wire, headers included: a judgement. */
const INTROSPECTION_ANSWER_BYTES = 500;

/**
 * Tokens that a status list covers: one of each session, among them those that a mass revocation ends, and those of sessions that ended
 * one by one and whose tokens have not expired: `dailyEntries`.
 *
 * @example listedTokens({ activeSessions: 20_000, massRevocation: 1_000 }, 21) // 20021
 */
export const listedTokens = (
  { activeSessions, massRevocation }: Pick<RevocationSituation, 'activeSessions' | 'massRevocation'>,
  dailyEntries: number,
): number => Math.max(activeSessions, massRevocation, 1) + dailyEntries;

/**
 * The seven ways to revoke, and dropping the signing key (which ends every session at once), side by side. Lists are sized for the mass
 * revocation. One live token a session; verifiers spread evenly.
 *
 * Every figure is arithmetic over the situation but the status list's bytes, which are approximated ({@link statusListBytes}).
 *
 * @example compareMethods({ tokenLifetimeSeconds: 900, leewaySeconds: 30, … }).plain.exposureSeconds // { worst: 930, mean: 480 }
 */
export function compareMethods(situation: RevocationSituation): Readonly<Record<RevocationMethod, MethodFigures>> {
  const { peakRequestsPerSecond, activeSessions, verifiers, entryBytes, listRefreshSeconds } = situation;
  const { storeRttMilliseconds, falsePositiveShare, introspectionCacheSeconds, keyCacheSeconds } = situation;
  const entries = listEntries(situation.revocationsPerDay, situation.tokenLifetimeSeconds, situation.massRevocation);
  const asked = introspectionLoad(peakRequestsPerSecond, activeSessions, verifiers, introspectionCacheSeconds);
  const filterBytes = bloomBits(entries.mass, falsePositiveShare) / 8;
  const tokens = listedTokens(situation, entries.daily);
  const listBytes = statusListBytes(tokens, entries.mass / tokens);
  const pulls = verifiers / listRefreshSeconds;
  const figures = (
    exposureSeconds: Exposure,
    requestsPerSecond: number,
    rest: Partial<Pick<MethodFigures, 'memoryBytes' | 'bytesPerSecond' | 'addedMilliseconds'>>,
  ): MethodFigures => ({
    exposureSeconds,
    requestsPerSecond,
    memoryBytes: 0,
    bytesPerSecond: 0,
    addedMilliseconds: 0,
    ...rest,
    meetsTarget: exposureSeconds.worst <= situation.acceptableExposureSeconds,
  });
  const lookedUp = (memoryBytes: number) =>
    figures(copyExposure(0), peakRequestsPerSecond, { memoryBytes, addedMilliseconds: storeRttMilliseconds });
  return {
    plain: figures(
      lifetimeExposure(situation.tokenLifetimeSeconds, situation.leewaySeconds),
      refreshesPerSecond(refreshingAtPeak(situation)),
      {},
    ),
    denylist: lookedUp(entries.mass * entryBytes),
    bloom: figures(copyExposure(listRefreshSeconds), pulls + falsePositiveShare * peakRequestsPerSecond, {
      memoryBytes: verifiers * filterBytes,
      bytesPerSecond: pulls * filterBytes,
      addedMilliseconds: falsePositiveShare * storeRttMilliseconds,
    }),
    statusList: figures(copyExposure(listRefreshSeconds), pulls, {
      // A verifier tests a bit of the inflated list
      memoryBytes: (verifiers * tokens) / 8,
      bytesPerSecond: pulls * listBytes,
    }),
    introspection: figures(copyExposure(introspectionCacheSeconds), asked.requestsPerSecond, {
      memoryBytes: introspectionCacheSeconds > 0 ? activeSessions * verifiers * entryBytes : 0,
      bytesPerSecond: asked.requestsPerSecond * INTROSPECTION_ANSWER_BYTES,
      addedMilliseconds: asked.missShare * storeRttMilliseconds,
    }),
    userCutoff: lookedUp(entries.mass * entryBytes),
    serverSession: lookedUp(activeSessions * situation.sessionEntryBytes),
    dropKey: figures(copyExposure(keyCacheSeconds), verifiers / keyCacheSeconds, {}),
  };
}

/**
 * The method that meets the acceptable exposure with the fewest requests of its own; looking up always meets it, so there is one. Dropping
 * the key is left out: it ends every session.
 *
 * @example fewestRequests(compareMethods(situation)) // 'statusList'
 */
export function fewestRequests(methods: Readonly<Record<RevocationMethod, MethodFigures>>): RevocationMethod {
  const candidates = [
    'plain',
    'statusList',
    'bloom',
    'introspection',
    'denylist',
    'userCutoff',
    'serverSession',
  ] as const;
  return candidates.reduce<RevocationMethod>(
    (best, method) =>
      methods[method].meetsTarget && methods[method].requestsPerSecond < methods[best].requestsPerSecond
        ? method
        : best,
    methods.plain.meetsTarget ? 'plain' : 'denylist',
  );
}
