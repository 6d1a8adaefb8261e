import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balancing } from '../balancing/balancing.ts';
import { responseTail } from '../response/response-model.ts';
import type { Runtime } from '../response/runtimes.ts';
import { tierModel } from '../response/tier-model.ts';
import { question } from './question.fixture.ts';
import type { ReplicaQuestion } from './question.ts';
import { survivors } from './redundancy.ts';
import { replicaPlan } from './replica-plan.ts';

const fourteenSlots: ReplicaQuestion = {
  ...question,
  growth: { ...question.growth, peakRequestsPerSecond: 10 },
  work: { ...question.work, serviceMilliseconds: 1000, slotsPerReplica: 1 },
  balancing: 'shared-queue',
  replicas: 14,
};

describe('a given count', () => {
  it('has the classic P(wait) of 14 slots at 10 erlangs', () => {
    const { stateless, stickinessExtra } = replicaPlan(fourteenSlots);
    expect(stateless.outcome === 'ok' && stateless.waitProbability).toBeCloseTo(0.174131933595, 12);
    expect(stateless.outcome === 'ok' && stateless.p99Milliseconds).toBeCloseTo(4661.59, 1);
    expect(stateless).not.toHaveProperty('afterLoss');
    expect(stickinessExtra).toBeUndefined();
  });

  it('grows, but does not ramp', () => {
    const growth = { peakRequestsPerSecond: 10, growthPercent: 10, rampPerMinutePercent: 50, scaleLagSeconds: 300 };
    const { stateless } = replicaPlan({ ...fourteenSlots, growth });
    expect(stateless.outcome === 'ok' && stateless.utilisation).toBeCloseTo(11 / 14, 12);
  });

  it('names an overload and what is missing, at and above full use', () => {
    for (const replicas of [10, 8, 1]) {
      const { stateless } = replicaPlan({ ...fourteenSlots, replicas });
      expect(stateless).toMatchObject({
        outcome: 'overload',
        missingSlots: 11 - replicas,
        missingReplicas: 11 - replicas,
      });
      expect(stateless).not.toHaveProperty('p99Milliseconds');
    }
  });
});

describe('cores that are full', () => {
  it('are an overload, however many threads are free', () => {
    const { stateless, sticky } = replicaPlan({
      ...question,
      work: { ...question.work, concurrencyLimit: 200 },
      replicas: 1,
    });
    expect(stateless).toMatchObject({
      outcome: 'overload',
      cpuUtilisation: 1.5,
      missingReplicas: 1,
      missingSlots: 200,
    });
    expect(sticky.outcome).toBe('overload');
  });

  it('are never the answer, even at a highest utilisation of 1', () => {
    const plan = replicaPlan({
      ...question,
      maxUtilisation: 1,
      growth: { ...question.growth, peakRequestsPerSecond: 400 },
      redundancy: { zones: 1, zonesLost: 0, replicasLost: 0 },
      work: { ...question.work, concurrencyLimit: 200 },
    });
    expect(plan.stateless).toMatchObject({ outcome: 'ok', replicas: 3 });
  });
});

describe('a target out of reach', () => {
  const typed = { ...question, work: { ...question.work, serviceMilliseconds: 50 } };

  it('is the service when exponential work has a p99 of 4.605 means', () => {
    const { stateless } = replicaPlan({ ...typed, target: { targetMilliseconds: 230, percentile: 0.99 } });
    expect(stateless).toMatchObject({ outcome: 'targetUnreachable', cause: 'service' });
    expect('floorMilliseconds' in stateless && stateless.floorMilliseconds).toBeCloseTo(50 * Math.log(100), 4);
  });

  it('is the store when only looking up makes it so, and then the sticky side has an answer', () => {
    const plan = replicaPlan({
      ...typed,
      lookUp: { delayMilliseconds: 5, cpuMilliseconds: 0 },
      target: { targetMilliseconds: 233, percentile: 0.99 },
    });
    expect(plan.stateless).toMatchObject({ outcome: 'targetUnreachable', cause: 'store' });
    expect(plan.sticky.outcome).toBe('ok');
    expect(plan.stickinessExtra).not.toHaveProperty('replicas');
    expect(plan.stickinessExtra).toHaveProperty('imbalance');
  });

  it('is not reached by pinning a load that three sessions cannot share out', () => {
    const plan = replicaPlan({ ...question, activeSessions: 3, work: { ...question.work, concurrencyLimit: 2 } });
    expect(plan.stateless.outcome).toBe('ok');
    expect(plan.sticky.outcome).toBe('overload');
  });

  it('is connections where too few of them are pinned by a layer-4 balancer', () => {
    const { stateless } = replicaPlan({ ...question, balancing: 'per-connection', connections: 2 });
    expect(stateless).toMatchObject({ outcome: 'targetUnreachable', cause: 'connections' });
  });
});

describe('constraints', () => {
  it('names the one that leads to the answer', () => {
    const binding = (changed: Partial<ReplicaQuestion>) => {
      const { stateless } = replicaPlan({ ...question, ...changed });
      return stateless.outcome === 'ok' ? [stateless.solved?.binding, stateless.solved?.running] : [];
    };
    const late = { targetMilliseconds: 2000, percentile: 0.99 };
    expect(binding({ target: late, maxUtilisation: 0.6 })).toEqual(['utilisation', 4]);
    // Eight workers of two replicas are held by 8.6 requests: those that compute are in each other's way
    expect(binding({ target: late })).toEqual(['latency', 3]);
    expect(binding({ work: { ...question.work, concurrencyLimit: 64 } })).toEqual(['cpu', 3]);
    expect(binding({ connectionsPerReplica: 1000 })).toEqual(['connections', 20]);
    expect(binding({ maxUtilisation: 0.95 })).toEqual(['latency', 3]);
    expect(binding({ growth: { ...question.growth, peakRequestsPerSecond: 1 } })).toEqual(['redundancy', 1]);
  });

  it('asks the sticky side for memory', () => {
    const plan = replicaPlan({ ...question, memory: { ...question.memory, sessionMemoryBytes: 1e6 } });
    expect(plan.sticky.outcome === 'ok' && plan.sticky.solved?.binding).toBe('memory');
    expect(plan.stickinessExtra?.memory).toBeGreaterThan(0);
    expect(replicaPlan({ ...question, memory: { ...question.memory, sessionMemoryBytes: 8e8 } }).sticky.outcome).toBe(
      'memoryUnreachable',
    );
  });
});

describe('stickiness', () => {
  it('costs no pooling under random balancing, and saves the store: stateless can lose', () => {
    const plan = replicaPlan({
      ...question,
      balancing: 'random',
      growth: { ...question.growth, peakRequestsPerSecond: 30_000 },
      activeSessions: 2_000_000,
      lookUp: { delayMilliseconds: 8, cpuMilliseconds: 1 },
      target: { targetMilliseconds: 400, percentile: 0.99 },
    });
    expect(plan.stickinessExtra?.pooling).toBe(0);
    expect(plan.stickinessExtra?.storeLatency).toBeLessThan(0);
    expect(plan.stickinessExtra?.replicas).toBeLessThan(0);
  });

  it('loses pooling where slots are few: one request per instance', () => {
    const plan = replicaPlan({ ...question, work: { ...question.work, runtime: 'one-per-instance' } });
    expect(plan.stickinessExtra?.pooling).toBeGreaterThan(10);
  });
});

const anyQuestion: fc.Arbitrary<ReplicaQuestion> = fc
  .record({
    logRate: fc.double({ min: -6, max: 7, noNaN: true }),
    growthPercent: fc.constantFrom(0, 35, -50),
    ramp: fc.constantFrom(0, 20),
    runtime: fc.constantFrom<Runtime>('threads', 'event-loop', 'processes', 'one-per-instance'),
    logCpu: fc.double({ min: -3, max: 2.5, noNaN: true }),
    wait: fc.constantFrom(0, 5, 300),
    slots: fc.constantFrom(1, 2, 16, 500, 100_000),
    lookUp: fc.constantFrom(0, 1, 20),
    serviceCv: fc.oneof(fc.constantFrom(0, 1, 1e-7, 1e-3, 10), fc.double({ min: 0, max: 10, noNaN: true })),
    waitCv: fc.constantFrom(0, 0.5, 1, 3),
    arrivalCv: fc.oneof(fc.constantFrom(0, 1, 10), fc.double({ min: 0, max: 10, noNaN: true })),
    percentile: fc.constantFrom(1e-6, 0.1, 0.5, 0.99, 0.999999),
    logTarget: fc.double({ min: 0, max: 6, noNaN: true }),
    balancing: fc.constantFrom<Balancing>(
      'shared-queue',
      'least-requests',
      'two-choices',
      'round-robin',
      'random',
      'per-connection',
    ),
    logSessions: fc.double({ min: 0, max: 8, noNaN: true }),
    sessionLoadCv: fc.constantFrom(0, 1, 10),
    sessionMemoryBytes: fc.constantFrom(0, 1e4, 1e7),
    replicas: fc.option(fc.constantFrom(1, 3, 1000, 1_000_000), { nil: undefined }),
  })
  .filter(({ logRate, logCpu, wait, lookUp }) => 10 ** logRate * (10 ** logCpu + wait + lookUp) < 1e10)
  .map((one) => ({
    ...question,
    growth: {
      peakRequestsPerSecond: 10 ** one.logRate,
      growthPercent: one.growthPercent,
      rampPerMinutePercent: one.ramp,
      scaleLagSeconds: 120,
    },
    work: {
      runtime: one.runtime,
      cpuMilliseconds: 10 ** one.logCpu,
      waitMilliseconds: one.wait,
      coresPerReplica: 2,
      concurrencyLimit: one.slots,
      cpuCv: one.serviceCv,
      waitCv: one.waitCv,
      serviceCv: one.serviceCv,
    },
    lookUp: { delayMilliseconds: one.lookUp, cpuMilliseconds: one.lookUp / 50 },
    arrivalCv: one.arrivalCv,
    target: { targetMilliseconds: 10 ** one.logTarget, percentile: one.percentile },
    balancing: one.balancing,
    activeSessions: Math.round(10 ** one.logSessions),
    connections: Math.round(10 ** one.logSessions),
    sessionLoadCv: one.sessionLoadCv,
    memory: { ...question.memory, sessionMemoryBytes: one.sessionMemoryBytes },
    replicas: one.replicas,
  }));

/** Every number anywhere in a result. */
function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

describe('laws over the whole range of the contract', () => {
  it('gives only finite numbers, never a null or an undefined leaf that JSON would turn into one', () => {
    fc.assert(
      fc.property(anyQuestion, (one) => {
        for (const [path, value] of numbersIn(replicaPlan(one)))
          expect([path, Number.isFinite(value)]).toEqual([path, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('meets every constraint after the planned loss, and one running replica fewer misses one', () => {
    fc.assert(
      fc.property(anyQuestion, (given) => {
        const one = { ...given, replicas: undefined };
        const { stateless, lookedUp } = replicaPlan(one);
        if (stateless.outcome !== 'ok' || stateless.solved === undefined) return;
        const { tier } = lookedUp;
        const holds = (replicas: number) => {
          const model = replicas >= 1 ? tierModel(tier, 'free', replicas) : undefined;
          return (
            model !== undefined &&
            responseTail(model, one.target.targetMilliseconds) <= 1 - one.target.percentile &&
            tier.offeredLoad / (replicas * tier.slotsPerReplica) <= one.maxUtilisation * (1 + 1e-9) &&
            (lookedUp.cpu?.busyCores ?? 0) <= replicas * 2 * one.maxUtilisation * (1 + 1e-9)
          );
        };
        expect(survivors(stateless.replicas, one.redundancy)).toBeGreaterThanOrEqual(stateless.solved.running);
        expect(holds(stateless.solved.running)).toBe(true);
        expect(holds(stateless.solved.running - 1)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('telescopes exactly', () => {
    fc.assert(
      fc.property(anyQuestion, (given) => {
        const { stickinessExtra: extra } = replicaPlan({ ...given, replicas: undefined });
        if (extra?.replicas === undefined || extra.storeLatency === undefined) return;
        if (extra.pooling === undefined || extra.imbalance === undefined || extra.memory === undefined) return;
        expect(extra.storeLatency + extra.pooling + extra.imbalance + extra.memory).toBe(extra.replicas);
        expect(extra.memory).toBeGreaterThanOrEqual(0);
        expect(extra.storeLatency).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('never asks for fewer replicas when the load grows', () => {
    fc.assert(
      fc.property(anyQuestion, (given) => {
        const at = (factor: number) => {
          const growth = { ...given.growth, peakRequestsPerSecond: given.growth.peakRequestsPerSecond * factor };
          const { stateless } = replicaPlan({ ...given, growth, replicas: undefined });
          return stateless.outcome === 'ok' ? stateless.replicas : 0;
        };
        const [less, more] = [at(0.5), at(1)];
        if (less > 0 && more > 0) expect(more).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: 100 },
    );
  });
});
