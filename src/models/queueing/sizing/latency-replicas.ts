import { dealingOf } from '../balancing/balancing.ts';
import { occupiedReplicas } from '../balancing/pinned-loads.ts';
import { responseTail } from '../response/response-model.ts';
import type { Pinning, Tier } from '../response/tier.ts';
import { tierModel } from '../response/tier-model.ts';
import { ownTail } from '../times/own-time.ts';
import { smallestCount } from './smallest-count.ts';

/** More replicas than anyone runs; a search that gets here has no answer. */
const MOST_REPLICAS = 1e9;

/** The wish: this share of the responses within this time. */
export interface Target {
  readonly targetMilliseconds: number;
  readonly percentile: number;
}

/**
 * Whether the target lies above what a request takes by itself: no count of replicas reaches one that does not.
 *
 * @example reachable(tier, { targetMilliseconds: 300, percentile: 0.99 })
 */
export function reachable(tier: Tier, target: Target): boolean {
  const allowed = 1 - target.percentile;
  // Where all may be later nothing is asked
  return allowed === 1 || ownTail(tier, target.targetMilliseconds) < allowed;
}

/**
 * The fewest replicas whose responses meet the target, or `undefined` where no number does: the service itself is too
 * slow, or the sessions are too few to be spread (a pinned session cannot be cut in two). `atLeast` starts the search
 * higher.
 *
 * @example latencyReplicas(tier, 'free', { targetMilliseconds: 300, percentile: 0.99 }) // 7
 */
export function latencyReplicas(tier: Tier, pinning: Pinning, target: Target, atLeast = 1): number | undefined {
  if (!reachable(tier, target)) return undefined;
  const allowed = 1 - target.percentile;
  const [first, last] = range(tier, pinning);
  const from = Math.max(first, atLeast);
  return smallestCount(from, Math.max(from, last), (replicas) => {
    const model = tierModel(tier, pinning, replicas);
    return model !== undefined && responseTail(model, target.targetMilliseconds) <= allowed;
  });
}

/**
 * The fewest replicas none of which is overloaded, or `undefined` where no number is enough.
 *
 * @example stableReplicas({ ...tier, offeredLoad: 10, slotsPerReplica: 1 }, 'free') // 11
 */
export function stableReplicas(tier: Tier, pinning: Pinning): number | undefined {
  return smallestCount(...range(tier, pinning), (replicas) => tierModel(tier, pinning, replicas) !== undefined);
}

/** From the first count with enough slots and cores for the mean load, to the last that can change anything. */
function range(tier: Tier, pinning: Pinning): readonly [number, number] {
  const pinned = pinning !== 'free' || dealingOf(tier.balancing).dealsConnections;
  const busyCores = tier.sharedCores === undefined ? 0 : (tier.perMillisecond * tier.work.mean) / tier.sharedCores;
  const from = Math.floor(Math.max(tier.offeredLoad / tier.slotsPerReplica, busyCores)) + 1;
  return [from, pinned ? Math.max(from, occupiedReplicas(MOST_REPLICAS, tier.sessions)) : MOST_REPLICAS];
}
