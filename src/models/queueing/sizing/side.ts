import type { ResponseModel } from '../response/response-model.ts';
import type { Pinning, Tier } from '../response/tier.ts';
import { tierModel } from '../response/tier-model.ts';
import { type LookUp, slotWork } from '../response/work.ts';
import type { ReplicaQuestion } from './question.ts';

/** CPU that must fit beside the slots: cores kept busy by the whole load, and cores of a replica. */
export interface Cpu {
  readonly busyCores: number;
  readonly coresPerReplica: number;
}

/** One way to run the service: its tier, and its CPU where that is a constraint of its own. */
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

/**
 * The service at a load, with what its state costs it: a look-up on the stateless side, nothing on the sticky one.
 *
 * @example side(question, 300, question.lookUp).tier.offeredLoad // 18 erlangs at 60 ms
 */
export function side(question: ReplicaQuestion, requestsPerSecond: number, lookUp: LookUp): Side {
  const { ownCpuMilliseconds, ...work } = slotWork(question.work, lookUp);
  const byConnection = question.balancing === 'per-connection';
  const tier: Tier = {
    ...work,
    offeredLoad: (requestsPerSecond * work.serviceMilliseconds) / 1000,
    serviceCv: question.serviceCv,
    arrivalCv: question.arrivalCv,
    balancing: question.balancing,
    sessions: Math.max(1, byConnection ? grownConnections(question) : grownSessions(question)),
    sessionLoadCv: question.sessionLoadCv,
  };
  if (ownCpuMilliseconds === undefined) return { tier };
  const busyCores = (requestsPerSecond * ownCpuMilliseconds) / 1000;
  return { tier, cpu: { busyCores, coresPerReplica: question.work.coresPerReplica } };
}

/**
 * Busy share of the cores, where they are a constraint of their own.
 *
 * @example cpuUtilisation({ tier, cpu: { busyCores: 3, coresPerReplica: 2 } }, 2) // 0.75
 */
export function cpuUtilisation({ cpu }: Side, replicas: number): number | undefined {
  return cpu && cpu.busyCores / (replicas * cpu.coresPerReplica);
}

/**
 * The response times of a side, or `undefined` where a replica's slots or the cores are overloaded.
 *
 * @example sideModel(side(question, 300, NO_LOOK_UP), 'placed', 9)
 */
export function sideModel(one: Side, pinning: Pinning, replicas: number): ResponseModel | undefined {
  return (cpuUtilisation(one, replicas) ?? 0) >= 1 ? undefined : tierModel(one.tier, pinning, replicas);
}
