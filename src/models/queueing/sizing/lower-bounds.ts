import type { Pinning } from '../response/tier.ts';
import { latencyReplicas } from './latency-replicas.ts';
import { memoryReplicas } from './memory-replicas.ts';
import type { ReplicaQuestion } from './question.ts';
import { type Cpu, grownConnections, grownSessions, type Side } from './side.ts';

/** A constraint that asks for at least so many running replicas. */
export type LowerBound = 'latency' | 'utilisation' | 'cpu' | 'memory' | 'connections';

/** What each constraint asks for alone; absent where it does not apply, `undefined` where no number satisfies it. */
export type LowerBounds = { readonly [K in LowerBound]?: number | undefined };

/** Counts that differ from a whole number by rounding only are that number. */
const wholeFrom = (count: number): number => Math.max(1, Math.ceil(count * (1 - 1e-12)));

/** Cores for the headroom; full ones are not enough, since the queue before them would grow without end. */
const coresFor = ({ busyCores, coresPerReplica }: Cpu, maxUtilisation: number): number =>
  Math.max(wholeFrom(busyCores / (coresPerReplica * maxUtilisation)), Math.floor(busyCores / coresPerReplica) + 1);

/**
 * The running replicas that each constraint asks for by itself: `latency` (the target), `utilisation` (headroom),
 * `cpu` (cores), `memory` (of the hottest replica; 1 where sessions live elsewhere) and `connections`.
 *
 * @example lowerBounds(side, 'free', question) // { latency: 3, utilisation: 2, cpu: 4, memory: 1 }
 */
export function lowerBounds({ tier, cpu }: Side, pinning: Pinning, question: ReplicaQuestion): LowerBounds {
  const { maxUtilisation, memory, connectionsPerReplica } = question;
  return {
    latency: latencyReplicas(tier, pinning, question.target),
    utilisation: wholeFrom(tier.offeredLoad / (tier.slotsPerReplica * maxUtilisation)),
    ...(cpu && { cpu: coresFor(cpu, maxUtilisation) }),
    memory: pinning === 'placed' ? memoryReplicas(tier, grownSessions(question), memory) : 1,
    ...(connectionsPerReplica === undefined
      ? {}
      : { connections: wholeFrom(grownConnections(question) / connectionsPerReplica) }),
  };
}
