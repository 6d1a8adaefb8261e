import { introspectionLoad } from './introspection.ts';
import { refreshesPerSecond } from './refreshes.ts';
import { type RevocationSituation, refreshingAtPeak } from './situation.ts';

/** A method that can trade exposure for requests: the lifetime, the list's refresh or the cache is turned. */
export type TunableMethod = 'plain' | 'bloom' | 'statusList' | 'introspection';

/** What reaching one worst exposure would take by each method, all else as it is. */
export interface FrontierPoint {
  readonly exposureSeconds: number;
  /** Absent where no lifetime reaches it, because the leeway alone is longer. */
  readonly plain?: number;
  readonly bloom: number;
  readonly statusList: number;
  readonly introspection: number;
}

/**
 * Requests a second to the authority that each tunable method needs for a given worst exposure: a token of lifetime exposure − leeway, a list
 * pulled as often, answers cached as long. The frontier between living with a revoked token and asking about every one.
 *
 * `exposureSeconds` is positive; looking up on every request reaches 0 at the full request rate.
 *
 * @example frontierPoint(situation, 60).plain // 207: at 300 requests a second 20,000 sessions renew a token of 30 s on use
 */
export function frontierPoint(situation: RevocationSituation, exposureSeconds: number): FrontierPoint {
  const { activeSessions, peakRequestsPerSecond, verifiers } = situation;
  const lifetime = exposureSeconds - situation.leewaySeconds;
  const pulls = verifiers / exposureSeconds;
  return {
    exposureSeconds,
    ...(lifetime > 0 && {
      plain: refreshesPerSecond(refreshingAtPeak({ ...situation, tokenLifetimeSeconds: lifetime })),
    }),
    bloom: pulls + situation.falsePositiveShare * peakRequestsPerSecond,
    statusList: pulls,
    introspection: introspectionLoad(peakRequestsPerSecond, activeSessions, verifiers, exposureSeconds)
      .requestsPerSecond,
  };
}
