import { occupiedReplicas } from '../balancing/pinned-loads.ts';
import { placedLoads } from '../balancing/placed-loads.ts';
import { sessionSpread } from '../balancing/session-spread.ts';
import type { Tier } from '../response/tier.ts';
import { smallestCount } from './smallest-count.ts';

/** Memory of a replica that keeps its sessions to itself, in bytes. */
export interface ReplicaMemory {
  readonly sessionMemoryBytes: number;
  readonly baseMemoryBytes: number;
  readonly replicaMemoryBytes: number;
}

/**
 * Sessions on the hottest replica of `sessions` in all: the mean, as unevenly spread as the balancer places them
 * (not as their load, which differs from one to the next as well), and never less than one.
 *
 * @example hottestSessions(randomTier, 1000, 10) // 120
 */
export function hottestSessions(tier: Tier, sessions: number, replicas: number): number {
  const occupied = occupiedReplicas(replicas, tier.sessions);
  const counts = placedLoads(occupied, sessionSpread(tier.balancing, occupied, tier.sessions, 0));
  return Math.max(1, (sessions / occupied) * (counts[0]?.relativeLoad ?? 1));
}

/**
 * The fewest replicas on which the sessions of the hottest one fit beside the program, or `undefined` where they
 * never do.
 *
 * @example memoryReplicas(tier, 20_000, { sessionMemoryBytes: 1e6, baseMemoryBytes: 5e8, replicaMemoryBytes: 2e9 }) // about sessions / 1,500
 */
export function memoryReplicas(tier: Tier, sessions: number, memory: ReplicaMemory): number | undefined {
  const room = memory.replicaMemoryBytes - memory.baseMemoryBytes;
  if (room < 0) return undefined;
  if (memory.sessionMemoryBytes === 0) return 1;
  const most = occupiedReplicas(Number.MAX_SAFE_INTEGER, tier.sessions);
  return smallestCount(
    1,
    most,
    (replicas) => hottestSessions(tier, sessions, replicas) * memory.sessionMemoryBytes <= room,
  );
}
