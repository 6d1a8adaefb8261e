import type { Tier } from '../../queueing/response/tier.ts';
import { summed } from '../../queueing/times/gamma-time.ts';
import type { SimulatedBalancing } from '../cluster/balancers.ts';
import type { Simulation } from './simulate.ts';

/** The first part of the requests, while queues are still filling. */
const WARM_UP = 0.1;

/** How the simulator deals for each balancing; connections are dealt by chance. */
export const dealt = {
  'least-requests': 'least-requests',
  'two-choices': 'two-choices',
  'round-robin': 'round-robin',
  random: 'random',
  'per-connection': 'random',
  'shared-queue': 'shared-queue',
} as const satisfies Readonly<Record<Tier['balancing'], SimulatedBalancing>>;

/**
 * The simulation of a tier whose requests may go to any of `replicas`, over about `requests` of them. A look-up is part of the waiting:
 * its mean and variance are kept.
 *
 * @example simulate(simulationOf(tier, 12, 100_000), next).responseSeconds
 */
export function simulationOf(tier: Tier, replicas: number, requests: number): Simulation {
  const { work, slotsPerReplica, sharedCores, outsideMilliseconds, lookUpMilliseconds, perMillisecond, arrivalCv } =
    tier;
  const wait = summed(tier.wait, { mean: lookUpMilliseconds, cv: 0 });
  const waitsOutside = sharedCores === undefined && outsideMilliseconds > 0;
  const seconds = requests / perMillisecond / 1000;
  return {
    replicas,
    replica: {
      processor: waitsOutside ? 'in-turn' : 'sharing',
      cores: sharedCores ?? slotsPerReplica,
      concurrency: waitsOutside ? Number.POSITIVE_INFINITY : slotsPerReplica,
    },
    work: { cpuSeconds: work.mean / 1000, cpuCv: work.cv, waitSeconds: wait.mean / 1000, waitCv: wait.cv },
    balancing: dealt[tier.balancing],
    arrivals: { perSecond: perMillisecond * 1000, cv: arrivalCv },
    warmUpSeconds: WARM_UP * seconds,
    seconds: (1 + WARM_UP) * seconds,
  };
}
