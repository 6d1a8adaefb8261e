import type { Tier } from '../response/tier.ts';
import { mostPerMillisecond } from '../response/tier-model.ts';
import { occupiedReplicas } from './pinned-loads.ts';
import { sessionSpread } from './session-spread.ts';

/** Nearer than so many standard deviations, simulated p99 are longer than computed ones. Measured: content/evidence/pinned.json. */
export const NEAR_OVERLOAD_DEVIATIONS = 7;

/**
 * How far the mean load of a replica with pinned sessions lies below what it can answer, in standard deviations of what placements
 * make of it; `undefined` where they make no difference. Near an overload a replica has one for a time, and no steady state has the
 * responses of that.
 *
 * @example overloadDeviations(tier, 4) // 6 at 60% with 486 sessions by chance whose loads vary as exponentials do
 */
export function overloadDeviations(tier: Tier, replicas: number): number | undefined {
  const occupied = occupiedReplicas(replicas, tier.sessions);
  const room = (mostPerMillisecond(tier) * occupied) / tier.perMillisecond - 1;
  const deviations = room / sessionSpread(tier.balancing, occupied, tier.sessions, tier.sessionLoadCv);
  return Number.isFinite(deviations) ? deviations : undefined;
}
