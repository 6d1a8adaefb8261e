import { stableReplicas } from '../sizing/latency-replicas.ts';
import { cpuUtilisation, type Side } from '../sizing/side.ts';
import type { Pinning } from './tier.ts';

/** A count that cannot carry the load, and how far it is from one that can. */
export interface Overload {
  readonly utilisation: number;
  readonly cpuUtilisation?: number;
  /** slots short; absent where no number of replicas spreads the sessions enough */
  readonly missingSlots?: number;
  readonly missingReplicas?: number;
}

/**
 * What is missing at an overloaded count. Where the slots fit the mean load but the hottest replica or the cores are
 * full, the slots are those of the missing replicas.
 *
 * @example overload(sideOfLoad10AndOneSlot, 'free', 8) // { utilisation: 1.25, missingSlots: 3, missingReplicas: 3 }
 */
export function overload(one: Side, pinning: Pinning, replicas: number): Overload {
  const { tier } = one;
  const slots = replicas * tier.slotsPerReplica;
  const utilisation = tier.offeredLoad / slots;
  const cpuShare = cpuUtilisation(one, replicas);
  const shares = { utilisation, ...(cpuShare !== undefined && { cpuUtilisation: cpuShare }) };
  const stable = stableReplicas(tier, pinning);
  if (stable === undefined) return shares;
  const missingReplicas = stable - replicas;
  const missingSlots =
    utilisation >= 1 ? Math.floor(tier.offeredLoad) + 1 - slots : missingReplicas * tier.slotsPerReplica;
  return { ...shares, missingSlots, missingReplicas };
}
