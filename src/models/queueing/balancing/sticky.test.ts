import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseQuantile, responseTail } from '../response/response-model.ts';
import type { Tier } from '../response/tier.ts';
import { tierModel } from '../response/tier-model.ts';
import { hottestSessions, memoryReplicas } from '../sizing/memory-replicas.ts';
import type { Balancing } from './balancing.ts';
import { placedLoads } from './placed-loads.ts';
import { replicaRanks } from './replica-ranks.ts';
import { sessionsLostPerCrash } from './session-loss.ts';
import { sessionSpread } from './session-spread.ts';
import { uniform } from './simulate.fixture.ts';

const tier: Tier = {
  perMillisecond: 0.4,
  offeredLoad: 8,
  slotsPerReplica: 4,
  work: { mean: 20, cv: 1 },
  wait: { mean: 0, cv: 0 },
  lookUpMilliseconds: 0,
  held: { mean: 20, cv: 1 },
  outsideMilliseconds: 0,
  arrivalCv: 1,
  balancing: 'random',
  sessions: 1000,
  sessionLoadCv: 0,
};

/** The tier with another offered load. */
const loaded = (offeredLoad: number, other: Partial<Tier>): Tier => ({
  ...tier,
  offeredLoad,
  perMillisecond: offeredLoad / 20,
  ...other,
});

const hottest = (balancing: Balancing, replicas: number, sessions: number, loadCv: number) =>
  placedLoads(replicas, sessionSpread(balancing, replicas, sessions, loadCv))[0]?.relativeLoad ?? 0;

describe('spread of placed sessions', () => {
  it.each([
    [10, 1000, 1.153],
    [10, 10_000, 1.049],
    [100, 10_000, 1.254],
    [4, 2000, 1.044],
  ])(
    '%d replicas, %d sessions at random: hottest is within 1.5 %% of a simulated %d',
    (replicas, sessions, simulated) => {
      expect(Math.abs(hottest('random', replicas, sessions, 0) / simulated - 1)).toBeLessThan(0.015);
    },
  );

  it('agrees with a seeded simulation of random placement with unequal sessions', () => {
    const next = uniform(7);
    const runs = 400;
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      const loads = new Float64Array(8);
      for (let session = 0; session < 600; session++) {
        const replica = Math.floor(next() * 8);
        loads[replica] = (loads[replica] ?? 0) - Math.log(1 - next());
      }
      sum += Math.max(...loads) / (loads.reduce((total, one) => total + one, 0) / 8);
    }
    expect(Math.abs(hottest('random', 8, 600, 1) / (sum / runs) - 1)).toBeLessThan(0.02);
  });

  it('orders the balancers: counting requests ≤ round robin ≤ random', () => {
    for (const replicas of [2, 10, 100])
      for (const loadCv of [0, 1, 3]) {
        expect(sessionSpread('least-requests', replicas, 5000, loadCv)).toBeLessThanOrEqual(
          sessionSpread('round-robin', replicas, 5000, loadCv),
        );
        expect(sessionSpread('round-robin', replicas, 5000, loadCv)).toBeLessThan(
          sessionSpread('random', replicas, 5000, loadCv),
        );
      }
    expect(sessionSpread('random', 1, 5000, 1)).toBe(0);
  });
});

describe('replicaRanks', () => {
  it('covers every replica once, symmetric, hottest first, in few groups', () => {
    for (const replicas of [1, 2, 3, 64, 65, 1000, 999_999, 1_000_000]) {
      const groups = replicaRanks(replicas);
      expect(groups.reduce((sum, one) => sum + one.replicas, 0)).toBe(replicas);
      expect(Math.abs(groups.reduce((sum, one) => sum + one.replicas * one.score, 0))).toBeLessThan(1e-6);
      expect(groups.length).toBeLessThan(260);
      expect(groups.every((one, index) => index === 0 || one.score <= (groups[index - 1]?.score ?? 0))).toBe(true);
    }
  });

  it('groups without moving the percentile: 65 replicas grouped lie between 64 and 66 ungrouped ones', () => {
    const at = (replicas: number) => {
      const model = tierModel(loaded(replicas * 3, { sessions: replicas * 400 }), 'placed', replicas);
      return model === undefined ? 0 : responseQuantile(model, 0.99);
    };
    expect(Math.abs(at(65) / at(64) - 1)).toBeLessThan(0.004);
    expect(Math.abs(at(1000) / at(500) - 1)).toBeLessThan(0.05);
  });
});

describe('pinned tiers', () => {
  it('with even sessions is M/M/k at its share; spreading them worse never helps', () => {
    const even = tierModel(tier, 'even', 3);
    const placed = tierModel(tier, 'placed', 3);
    const free = tierModel(tier, 'free', 3);
    expect(even && free && responseQuantile(even, 0.99)).toBeCloseTo((free && responseQuantile(free, 0.99)) ?? 0, 9);
    expect(placed && even && responseQuantile(placed, 0.99) > responseQuantile(even, 0.99)).toBe(true);
  });

  it('cannot cut a session in two: beyond one replica a session nothing changes', () => {
    const few: Tier = { ...tier, sessions: 6 };
    const p99 = (replicas: number) => {
      const model = tierModel(few, 'placed', replicas);
      return model && responseQuantile(model, 0.99);
    };
    expect(p99(6)).toBe(p99(600));
  });

  it('all traffic is answered for any count, and the hottest replica is not overloaded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.constantFrom<Balancing>('random', 'round-robin', 'least-requests', 'per-connection', 'shared-queue'),
        (replicas, sessions, sessionLoadCv, balancing) => {
          const model = tierModel(
            loaded(Math.min(replicas, sessions), { sessions, sessionLoadCv, balancing }),
            'placed',
            replicas,
          );
          if (model === undefined) return;
          expect(model.hottest.utilisation).toBeLessThan(1);
          expect(responseTail(model, 0)).toBeCloseTo(1, 9);
          expect(Number.isFinite(responseQuantile(model, 0.99))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('memory and losses', () => {
  it('fits the sessions of the hottest replica, and one replica fewer does not', () => {
    const memory = { sessionMemoryBytes: 1e6, baseMemoryBytes: 5e8, replicaMemoryBytes: 1e9 };
    const many = { ...tier, sessions: 20_000 };
    const replicas = memoryReplicas(many, 20_000, memory) ?? 0;
    expect(hottestSessions(many, 20_000, replicas)).toBeLessThanOrEqual(500);
    expect(hottestSessions(many, 20_000, replicas - 1)).toBeGreaterThan(500);
    expect(replicas).toBeGreaterThan(40);
    expect(memoryReplicas(many, 20_000, { ...memory, sessionMemoryBytes: 6e8 })).toBeUndefined();
    expect(memoryReplicas(many, 20_000, { ...memory, sessionMemoryBytes: 0 })).toBe(1);
  });

  it('a crash takes the sessions of one replica', () => {
    expect(sessionsLostPerCrash(20_000, 10)).toBe(2000);
  });
});
