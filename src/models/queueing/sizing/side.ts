import { same } from '../../maths/same.ts';
import { dealingOf } from '../balancing/balancing.ts';
import type { Tier } from '../response/tier.ts';
import { type LookUp, slotWork } from '../response/work.ts';
import type { ReplicaQuestion } from './question.ts';

/** CPU that the slots share: cores kept busy by the whole load, and cores of a replica. */
export interface Cpu {
  readonly busyCores: number;
  readonly coresPerReplica: number;
}

/** One way to run the service: its tier, and its CPU where the slots share that. */
export interface Side {
  readonly tier: Tier;
  readonly cpu?: Cpu;
}

/**
 * Sessions after the expected growth.
 *
 * @example grownSessions({ ...question, activeSessions: 20_000, growth: { ...growth, growthPercent: 50 } }) // 30000
 */
export const grownSessions = (question: ReplicaQuestion): number =>
  question.activeSessions * (1 + question.growth.growthPercent / 100);

/**
 * Connections after the expected growth.
 *
 * @example grownConnections({ ...question, connections: 2_000, growth: { ...growth, growthPercent: 50 } }) // 3000
 */
export const grownConnections = (question: ReplicaQuestion): number =>
  question.connections * (1 + question.growth.growthPercent / 100);

/** The steps of a plan, its curve and the plans beside it ask for the same tiers. */
const sameTier = same<Tier>(16);

/**
 * The service at a load, with what its state costs it: a look-up on the stateless side, nothing on the sticky one.
 *
 * @example side(question, 300, question.lookUp).tier.offeredLoad // 18 erlangs at 60 ms
 */
export function side(question: ReplicaQuestion, requestsPerSecond: number, lookUp: LookUp): Side {
  const slots = slotWork(question.work, lookUp);
  const perMillisecond = requestsPerSecond / 1000;
  const tier = sameTier({
    ...slots,
    perMillisecond,
    offeredLoad: perMillisecond * slots.held.mean,
    arrivalCv: question.arrivalCv,
    balancing: question.balancing,
    sessions: Math.max(
      1,
      dealingOf(question.balancing).dealsConnections ? grownConnections(question) : grownSessions(question),
    ),
    sessionLoadCv: question.sessionLoadCv,
  });
  if (slots.sharedCores === undefined) return { tier };
  return { tier, cpu: { busyCores: perMillisecond * slots.work.mean, coresPerReplica: slots.sharedCores } };
}

/**
 * Busy share of the cores, where slots share them.
 *
 * @example cpuUtilisation({ tier, cpu: { busyCores: 3, coresPerReplica: 2 } }, 2) // 0.75
 */
export function cpuUtilisation({ cpu }: Side, replicas: number): number | undefined {
  return cpu && cpu.busyCores / (replicas * cpu.coresPerReplica);
}
