import { normalQuantile } from '../../maths/normal-quantile.ts';
import type { Pinning, Tier } from '../response/tier.ts';
import { gaussLegendre } from '../times/gauss-legendre.ts';
import { type PlacedLoad, placedLoads } from './placed-loads.ts';
import { sessionSpread } from './session-spread.ts';

const PLACEMENTS = gaussLegendre(8);

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

/** A load that a request may meet, and the share of requests that do. */
export interface MetLoad {
  readonly relativeLoad: number;
  readonly trafficShare: number;
}

/**
 * The loads that requests of pinned sessions meet, over all the placements that may come about: a replica's load is Gamma with the
 * spread of placement, and more requests meet a large one. One typical placement would be too good, since responses grow faster
 * than load.
 *
 * Quantiles of the Gamma by Wilson & Hilferty (1931).
 *
 * @example placementMixture(tier, 'even', 10) // [{ relativeLoad: 1, trafficShare: 1 }]
 */
export function placementMixture(tier: Tier, pinning: Pinning, replicas: number): readonly MetLoad[] {
  const occupied = occupiedReplicas(replicas, tier.sessions);
  const spread = sessionSpread(tier.balancing, occupied, tier.sessions, tier.sessionLoadCv);
  if (pinning === 'even' || spread === 0) return [{ relativeLoad: 1, trafficShare: 1 }];
  const scale = spread * spread;
  const shape = 1 / scale + 1;
  return Array.from(PLACEMENTS.at, (probability, index) => {
    const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
    return { relativeLoad: scale * shape * Math.max(0, root) ** 3, trafficShare: PLACEMENTS.weight[index] ?? 0 };
  });
}
