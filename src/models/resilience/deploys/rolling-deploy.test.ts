import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../simulate/chance/uniform.fixture.ts';
import type { SimulatedBalancing } from '../../simulate/cluster/balancers.ts';
import { replicate } from '../../simulate/run/replicate.ts';
import type { Simulation } from '../../simulate/run/simulate.ts';
import { respreads } from './respread.ts';
import { type RollingDeploy, rollingDeploy } from './rolling-deploy.ts';

const plain: RollingDeploy = {
  sessions: 20_000,
  sessionMinutes: 30,
  replicas: 12,
  surgeReplicas: 1,
  drainSeconds: 0,
  keepsClients: false,
  levelling: 0,
};
const logins = (deploy: Partial<RollingDeploy>) => rollingDeploy({ ...plain, ...deploy }).forcedLoginsPerUser;

/** The same deploy as events, its sessions dealt by a balancer; `work` is what keeps the replicas busy, if anything. */
function simulated(
  deploy: RollingDeploy,
  balancing: SimulatedBalancing,
  work: { readonly requestsPerSecond: number; readonly cpuSeconds: number } = { requestsPerSecond: 0, cpuSeconds: 0 },
): Simulation {
  const meanSeconds = 60 * deploy.sessionMinutes;
  return {
    replicas: deploy.replicas,
    replica: { processor: 'in-turn', cores: 1, concurrency: Number.POSITIVE_INFINITY },
    work: { cpuSeconds: work.cpuSeconds, cpuCv: 1, waitSeconds: 0, waitCv: 0 },
    balancing,
    sessions: {
      atStart: deploy.sessions,
      opensPerSecond: deploy.sessions / meanSeconds,
      meanSeconds,
      requestsPerSecond: work.requestsPerSecond,
      loadCv: 0,
      returns: 'at-once',
    },
    incidents: [
      {
        kind: 'roll',
        atSeconds: 60,
        together: Math.max(1, deploy.surgeReplicas),
        drainSeconds: deploy.drainSeconds,
        keepsClients: deploy.keepsClients,
        hasSurge: deploy.surgeReplicas > 0,
        startSeconds: 0,
        pauseSeconds: 0,
      },
    ],
    warmUpSeconds: 50,
    seconds: 61 + rollingDeploy(deploy).seconds,
  };
}

const measured = (simulation: Simulation, repetitions: number, seed: number) =>
  replicate(
    simulation,
    { logins: ({ sessions }) => (sessions?.forcedLogins ?? 0) / (simulation.sessions?.atStart ?? 1) },
    { repetitions, chance: (repetition) => seeded(1000 * seed + repetition) },
  ).logins ?? { mean: 0, low: 0, high: 0 };

/** Ten deploys drawn by seed, small numbers of replicas, where one more or fewer shows. */
function drawn(index: number): RollingDeploy {
  const next = seeded(77 + index);
  const replicas = 2 + Math.floor(next() * 5);
  const sessionMinutes = 5 + 55 * next();
  return {
    sessions: 4000,
    sessionMinutes,
    replicas,
    surgeReplicas: Math.floor(next() * Math.min(3, replicas)),
    drainSeconds: Math.floor(30 * sessionMinutes * next()),
    keepsClients: next() < 0.5,
    levelling: 0,
  };
}
const points = Array.from({ length: 10 }, (_, index) => ({ index, ...drawn(index) }));

describe('a rolling deploy', () => {
  it.each([
    [2, 1.25],
    [6, 1.522],
    [12, 1.613],
    [200, 1.712],
  ])('over %i replicas with a spare and no drain cuts a session %d times', (replicas, expected) => {
    expect(logins({ replicas })).toBeCloseTo((1 + 1 / replicas) ** replicas - 1, 9);
    expect(logins({ replicas })).toBeCloseTo(expected, 3);
  });

  it.each([
    [6, 1.655],
    [12, 1.6875],
  ])('over %i replicas without a spare cuts it %d times', (replicas, expected) => {
    const x = 1 + 1 / (replicas - 1);
    expect(logins({ replicas, surgeReplicas: 0 })).toBeCloseTo((x ** replicas - 1) / (replicas * (x - 1)), 9);
    expect(logins({ replicas, surgeReplicas: 0 })).toBeCloseTo(expected, 3);
  });

  it('leaves of a drain that keeps its clients what outlives it: 84.6% of half an hour after 300 s, 98.3% after 30', () => {
    const kept = { keepsClients: true, levelling: 1 };
    expect(logins({ ...kept, drainSeconds: 300 })).toBeCloseTo(0.846, 3);
    expect(logins({ ...kept, drainSeconds: 30 })).toBeCloseTo(0.983, 3);
  });

  it('cuts everybody once where all are replaced together, or there is one', () => {
    for (const surgeReplicas of [12, 40]) expect(logins({ surgeReplicas })).toBeCloseTo(1, 12);
    for (const surgeReplicas of [0, 1]) expect(logins({ replicas: 1, surgeReplicas })).toBe(1);
  });

  it.each(points)('$index: lies in the 99% interval of the simulator', ({ index, ...deploy }) => {
    const { low, high, mean } = measured(simulated(deploy, 'random'), 12, index);
    expect((high - low) / mean).toBeLessThan(0.06);
    expect(logins(deploy)).toBeGreaterThan(low);
    expect(logins(deploy)).toBeLessThan(high);
  });

  it.each(points.slice(0, 4))('$index: dealt to the fewest it is within 2% of it', ({ index, ...deploy }) => {
    const { mean } = measured(simulated(deploy, 'fewest-sessions'), 5, index);
    expect(Math.abs(logins({ ...deploy, levelling: 1 }) / mean - 1)).toBeLessThan(0.02);
  });

  it.each([
    ['least-requests', 0.3, 20],
    ['least-requests', 0.85, 20],
    ['two-choices', 0.6, 20],
    ['least-requests', 0.6, 240],
  ] as const)('%s at %d, %i s apart: within 12% of the simulator', (balancing, utilisation, drainSeconds) => {
    const deploy = { ...plain, sessions: 1000, replicas: 6, drainSeconds };
    const requestsPerSecond = 0.05;
    const cpuSeconds = (utilisation * deploy.replicas) / (deploy.sessions * requestsPerSecond);
    const { mean } = measured(simulated(deploy, balancing, { requestsPerSecond, cpuSeconds }), 5, 5);
    const levelling = respreads[balancing].levelling(utilisation);
    expect(Math.abs(logins({ ...deploy, levelling }) / mean - 1)).toBeLessThan(0.12);
  });

  it('is the sum over batches, one after another, however they divide', () => {
    const byBatches = ({ replicas, surgeReplicas, drainSeconds, sessionMinutes }: RollingDeploy) => {
      const left = Math.exp(-drainSeconds / (60 * sessionMinutes));
      let [share, cut] = [1 / replicas, 0];
      for (let old = replicas; old > 0; ) {
        const batch = Math.min(Math.max(1, surgeReplicas), old);
        const serving = surgeReplicas > 0 ? replicas : replicas - batch;
        cut += batch * share;
        old -= batch;
        if (old > 0) share = (1 - left) / serving + share * left * (1 + batch / serving);
      }
      return cut;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 40 }),
        fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e5, noNaN: true })),
        (replicas, surgeReplicas, drainSeconds) => {
          const deploy = { ...plain, replicas, surgeReplicas, drainSeconds };
          expect(logins(deploy) / byBatches(deploy)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 300 },
    );
    // Growth and what ends cancel: a drain in which as many end as come from each batch
    const even = { ...plain, drainSeconds: 1800 * Math.log1p(1 / 12) };
    for (const factor of [1, 1 + 1e-12, 1 - 1e-7, 1 + 1e-4])
      expect(logins({ ...even, drainSeconds: even.drainSeconds * factor })).toBeCloseTo(
        byBatches({ ...even, drainSeconds: even.drainSeconds * factor }),
        9,
      );
    expect(logins({ replicas: 1_000_000 })).toBeCloseTo(Math.E - 1, 5);
  });

  it('takes no fewer than those that outlive the drain, nor more than e − 1 times as many with a spare', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0, max: 7200, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (replicas, surgeReplicas, drainSeconds, levelling, keepsClients) => {
          const left = keepsClients ? Math.exp(-drainSeconds / 1800) : 1;
          const found = logins({ replicas, surgeReplicas, drainSeconds, levelling, keepsClients });
          expect(found).toBeGreaterThanOrEqual(left * (1 - 1e-9));
          expect(found).toBeLessThanOrEqual(left * (Math.E - 1));
        },
      ),
    );
  });
});
