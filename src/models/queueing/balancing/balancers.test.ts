import { describe, expect, it } from 'vitest';
import { erlangC } from '../erlang/erlang-c.ts';
import { leastRequests } from '../response/least-requests.ts';
import { oneQueue } from '../response/one-queue.ts';
import { randomChoice } from '../response/random-choice.ts';
import { responseQuantile } from '../response/response-model.ts';
import { roundRobin } from '../response/round-robin.ts';
import type { WaitClass } from '../response/wait-class.ts';
import { slotResponse } from '../station/slot-response.ts';
import { simulate } from './simulate.fixture.ts';

const answered = (of: WaitClass, serviceCv = 1) => {
  const work = { mean: 1, cv: serviceCv };
  const slot = {
    slotsPerReplica: 1,
    work,
    wait: { mean: 0, cv: 0 },
    lookUpMilliseconds: 0,
    held: work,
    outsideMilliseconds: 0,
  };
  const made = slotResponse(slot, [{ share: 1, of }]);
  return { response: () => made };
};
const p99 = (one: WaitClass, serviceCv = 1) => responseQuantile(answered(one, serviceCv), 0.99);
const meanResponse = (one: WaitClass) => answered(one).response().meanMilliseconds;
const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('response percentiles of M/M/c against 40-digit values (mpmath)', () => {
  it.each([
    [3, 2, [1.08741288622, 3.18440489673, 4.02068816041, 5.8911744166, 8.46882676925]],
    [2, 1.8, [3.76915938201, 11.8314806159, 15.2972389447, 23.3444299995, 34.8573554668]],
    [5, 4, [1.20439492358, 3.35261043217, 4.19746257839, 6.07966252451, 8.66594197747]],
    [14, 10, [0.743658419048, 2.35896066784, 3.05214838334, 4.66159203922, 6.96417717849]],
    [25, 20, [0.741540578138, 2.35353619962, 3.04668717886, 4.65612534413, 6.95871043753]],
    [100, 90, [0.716928636616, 2.3264036631, 3.01955084367, 4.62898875611, 6.9315738491]],
  ] as const)('%d slots, %d erlangs', (slots, load, expected) => {
    const model = answered(oneQueue(slots, load, 1));
    [0.5, 0.9, 0.95, 0.99, 0.999].forEach((percentile, index) => {
      expect(relativeError(responseQuantile(model, percentile), expected[index] ?? 0)).toBeLessThan(2e-9);
    });
  });

  it('has the published means: Octave qsmmm, λ = 9, μ = 5, c = 2: R = 1.053', () => {
    expect(meanResponse(oneQueue(2, 1.8, 1)) / 5).toBeCloseTo(1.053, 3);
  });
});

describe('round robin against the E_n/M/k Markov chain solved numerically (scipy, sparse)', () => {
  it.each([
    [2, 1, 0.7, 0.615476742133, 2.60062292603],
    [4, 1, 0.9, 0.84333507094, 6.38304951847],
    [10, 1, 0.85, 0.739087192127, 3.83269801181],
    [4, 3, 0.8, 0.524611530079, 1.08912787011],
    [10, 8, 0.7, 0.121652034712, 0.252475543628],
    [3, 16, 0.9, 0.50256175847, 0.424045274265],
    [20, 40, 0.95, 0.544632637139, 0.266591957566],
    [6, 100, 0.95, 0.390335606314, 0.118100095916],
  ])('%d replicas of %d slots at %d', (replicas, slots, utilisation, waitProbability, meanWait) => {
    const queue = roundRobin(replicas, slots, replicas * slots * utilisation, 1, 1);
    expect(relativeError(queue.waitProbability, waitProbability)).toBeLessThan(1e-9);
    expect(relativeError(queue.meanWait, meanWait)).toBeLessThan(1e-9);
  });

  it('is M/M/k for one replica, at any size', () => {
    for (const slots of [1, 14, 64, 1000, 4000]) {
      const queue = roundRobin(1, slots, slots * 0.97, 1, 1);
      expect(relativeError(queue.waitProbability, erlangC(slots, slots * 0.97))).toBeLessThan(1e-9);
      expect(relativeError(queue.meanWait, 1 / (slots * 0.03))).toBeLessThan(1e-9);
    }
  });

  it('keeps its digits where the textbook sum is 0/0, and up to a load of 1 − 1e-12', () => {
    const near = roundRobin(2, 3, 6 * (1 - 1e-12), 1, 1);
    expect(near.waitProbability).toBeCloseTo(1, 6);
    for (let step = 0; step < 400; step++) {
      const queue = roundRobin(5, 6, 30 * (0.5 + step / 1000), 1, 1);
      const next = roundRobin(5, 6, 30 * (0.5 + (step + 1) / 1000), 1, 1);
      expect(next.waitProbability).toBeGreaterThan(queue.waitProbability);
      expect(next.meanWait).toBeGreaterThan(queue.meanWait);
    }
  });
});

describe('balancers against a seeded simulation', () => {
  it.each([
    ['least-requests', 4, 1, 0.7],
    ['least-requests', 10, 1, 0.85],
    ['least-requests', 4, 8, 0.85],
    ['least-requests', 8, 2, 0.9],
  ] as const)('%s, %d × %d at %d: p99 from -2% to +11%', (balancing, replicas, slots, utilisation) => {
    const simulated = simulate({ balancing, replicas, slots, utilisation, requests: 300_000, seed: 1 });
    const ratio = p99(leastRequests(replicas, slots, replicas * slots * utilisation, 1, 1)) / simulated.p99;
    expect(ratio).toBeGreaterThan(0.98);
    expect(ratio).toBeLessThan(1.11);
  });

  it('round robin: p99 within 4% of simulation', () => {
    const simulated = simulate({
      balancing: 'round-robin',
      replicas: 10,
      slots: 2,
      utilisation: 0.8,
      requests: 300_000,
      seed: 2,
    });
    expect(relativeError(p99(roundRobin(10, 2, 16, 1, 1)), simulated.p99)).toBeLessThan(0.04);
  });

  it('random: p99 within 6% of simulation', () => {
    const simulated = simulate({
      balancing: 'random',
      replicas: 6,
      slots: 2,
      utilisation: 0.75,
      requests: 300_000,
      seed: 3,
    });
    expect(relativeError(p99(randomChoice(6, 2, 9, 1, 1)), simulated.p99)).toBeLessThan(0.06);
  });

  it.each([
    [0.5, 4, 0.8],
    [2, 4, 0.7],
    [0, 4, 0.8],
  ])(
    'serviceCv %d on one queue of %d slots at %d: p99 within 6% of simulated Gamma service',
    (serviceCv, slots, utilisation) => {
      const simulated = simulate({
        balancing: 'random',
        replicas: 1,
        slots,
        utilisation,
        serviceCv,
        requests: 400_000,
        seed: 4,
      });
      expect(
        relativeError(p99(randomChoice(1, slots, slots * utilisation, 1, serviceCv), serviceCv), simulated.p99),
      ).toBeLessThan(0.06);
    },
  );
});

describe('order of the balancers', () => {
  it('shared queue ≤ least requests ≤ random in the mean, and all are one queue for one replica', () => {
    for (const replicas of [2, 5, 20])
      for (const slots of [1, 4, 32])
        for (const utilisation of [0.5, 0.8, 0.95]) {
          const load = replicas * slots * utilisation;
          const mean = meanResponse;
          const shared = mean(oneQueue(replicas * slots, load, 1));
          const random = mean(randomChoice(replicas, slots, load, 1, 1));
          expect(shared).toBeLessThanOrEqual(mean(leastRequests(replicas, slots, load, 1, 1)));
          expect(mean(leastRequests(replicas, slots, load, 1, 1))).toBeLessThanOrEqual(random);
          expect(mean(roundRobin(replicas, slots, load, 1, 1))).toBeLessThanOrEqual(random);
        }
    expect(leastRequests(1, 14, 10, 1, 1)).toEqual(oneQueue(14, 10, 1));
    expect(randomChoice(1, 14, 10, 1, 1)).toEqual(oneQueue(14, 10, 1));
  });

  it('constant arrivals to constant work never wait', () => {
    expect(oneQueue(3, 2.9, 0).waitProbability).toBe(0);
    expect(leastRequests(3, 1, 2.9, 0, 0).waitProbability).toBe(0);
    expect(roundRobin(3, 1, 2.9, 0, 0).waitProbability).toBe(0);
  });
});
