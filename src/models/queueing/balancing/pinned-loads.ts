import type { Pinning, Tier } from '../response/tier.ts';
import { type PlacedLoad, placedLoads } from './placed-loads.ts';
import { sessionSpread } from './session-spread.ts';

/**
 * Replicas that hold any session. A session cannot be cut in two: beyond one replica a session, more replicas change
 * nothing.
 *
 * @example occupiedReplicas(20, 8) // 8
 */
export function occupiedReplicas(replicas: number, sessions: number): number {
  return Math.max(1, Math.min(replicas, Math.floor(sessions)));
}

/**
 * The loads of a tier with pinned sessions, from the hottest: even, or spread as its balancer places sessions.
 * `relativeLoad` is against the mean of the occupied replicas.
 *
 * @example pinnedLoads({ ...tier, sessions: 8 }, 'even', 20) // [{ replicas: 8, relativeLoad: 1 }]
 */
export function pinnedLoads(tier: Tier, pinning: Pinning, replicas: number): readonly PlacedLoad[] {
  const occupied = occupiedReplicas(replicas, tier.sessions);
  if (pinning === 'even') return [{ replicas: occupied, relativeLoad: 1 }];
  return placedLoads(occupied, sessionSpread(tier.balancing, occupied, tier.sessions, tier.sessionLoadCv));
}
