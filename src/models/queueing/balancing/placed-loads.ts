import { replicaRanks } from './replica-ranks.ts';

/** Replicas with equal load; `relativeLoad` 1 is the mean of those that hold sessions. */
export interface PlacedLoad {
  readonly replicas: number;
  readonly relativeLoad: number;
}

/**
 * How unevenly a tier is loaded once sessions have been placed: relative loads from the hottest to the coolest, mean
 * 1 over the replicas.
 *
 * `spread` comes from {@link sessionSpread}. Where it is so large that cool replicas would fall below zero (a handful
 * of sessions each) they are empty and the others keep the mean at 1; the figures are then crude, and the caller
 * warns.
 *
 * @example placedLoads(10, 0.0949)[0] // { replicas: 1, relativeLoad: 1.147 }
 */
export function placedLoads(replicas: number, spread: number): readonly PlacedLoad[] {
  const loads = replicaRanks(replicas).map((group) => ({
    replicas: group.replicas,
    relativeLoad: Math.max(0, 1 + spread * group.score),
  }));
  const mean = loads.reduce((sum, one) => sum + one.replicas * one.relativeLoad, 0) / replicas;
  return loads.map((one) => ({ replicas: one.replicas, relativeLoad: one.relativeLoad / mean }));
}
