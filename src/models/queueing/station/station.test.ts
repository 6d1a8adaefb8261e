/** Replicas whose requests share a processor: against values from outside, against the laws of queues and against the simulator. */
import { describe, expect, test } from 'vitest';
import { seeded } from '../../simulate/chance/uniform.fixture.ts';
import { quantileOf } from '../../simulate/run/interval.ts';
import type { Outcome } from '../../simulate/run/measures.ts';
import { dealt } from '../../simulate/run/of-tier.ts';
import { replicate } from '../../simulate/run/replicate.ts';
import type { Simulation } from '../../simulate/run/simulate.ts';
import type { Balancing } from '../balancing/balancing.ts';
import { populationShares } from '../crowd/population.ts';
import { erlangC } from '../erlang/erlang-c.ts';
import { responseQuantile } from '../response/response-model.ts';
import type { Runtime } from '../response/runtimes.ts';
import { tierModel } from '../response/tier-model.ts';
import { NO_LOOK_UP, type Work } from '../response/work.ts';
import { question } from '../sizing/question.fixture.ts';
import { side } from '../sizing/side.ts';
import { gaussLegendre } from '../times/gauss-legendre.ts';
import { ownQuantile } from '../times/own-time.ts';
import { sumTail } from '../times/sum-tail.ts';

type Service = Partial<Work> & { readonly perSecond: number; readonly balancing: Balancing };

const tierOf = ({ perSecond, balancing, ...work }: Service) =>
  side({ ...question, balancing, work: { ...question.work, concurrencyLimit: 200, ...work } }, perSecond, NO_LOOK_UP)
    .tier;

const answered = (service: Service, replicas: number) => {
  const model = tierModel(tierOf(service), 'free', replicas);
  if (!model) throw new RangeError('overloaded');
  return model;
};
const p99 = (service: Service, replicas: number) => responseQuantile(answered(service, replicas), 0.99);

const busy: Service = {
  runtime: 'threads',
  cpuMilliseconds: 50,
  waitMilliseconds: 5,
  cpuCv: 1,
  waitCv: 1,
  coresPerReplica: 1,
  balancing: 'random',
  perSecond: 100,
};

describe('exponential work on a shared core', () => {
  // Uniformisation with 400 states and 150 steps, written apart from this one
  test.each([
    [34, 301.577],
    [35, 299.361],
  ])('50 ms at 100/s over %d replicas by chance: %d ms', (replicas, milliseconds) =>
    expect(p99(busy, replicas)).toBeCloseTo(milliseconds, 2),
  );

  test.each([1, 2, 4, 16])('%d cores have the mean of Erlang C', (cores) => {
    for (const use of [0.1, 0.5, 0.8, 0.93]) {
      const load = use * cores;
      const service = { ...busy, coresPerReplica: cores, perSecond: (3 * load * 1000) / 50, concurrencyLimit: 100_000 };
      const queued = (erlangC(cores, load) * 50) / (cores - load);
      const mean = answered(service, 3).response().meanMilliseconds;
      expect(Math.abs(mean / (55 + queued) - 1)).toBeLessThan(1e-6);
    }
  });

  test('p99 rises with the use of the processor, in every runtime and under every balancer', () => {
    for (const runtime of ['threads', 'processes', 'event-loop', 'one-per-instance'] as const)
      for (const balancing of ['random', 'least-requests', 'two-choices', 'round-robin', 'shared-queue'] as const)
        for (const cpuCv of [0, 0.5, 1, 2]) {
          const times = [20, 60, 120, 180, 220].map((perSecond) =>
            p99({ ...busy, runtime, balancing, cpuCv, cpuMilliseconds: 20, perSecond }, 6),
          );
          expect([runtime, balancing, cpuCv, times]).toEqual([
            runtime,
            balancing,
            cpuCv,
            [...times].sort((a, b) => a - b),
          ]);
        }
  });
});

test('the same work and waiting have the same p99 in every runtime where nobody queues', () => {
  for (const cpuCv of [0, 0.4, 1, 1.7])
    for (const waitCv of [0, 0.5, 1, 2]) {
      const service = { ...busy, cpuCv, waitCv, waitMilliseconds: 80, perSecond: 1e-7 };
      const times = (['threads', 'processes', 'event-loop', 'one-per-instance'] as const).map((runtime: Runtime) =>
        p99({ ...service, runtime }, 3),
      );
      const own = ownQuantile(tierOf(service), 0.99);
      for (const time of times) expect(Math.abs(time / own - 1)).toBeLessThan(1e-6);
    }
});

describe('two times in a row', () => {
  test.each([
    [1, 1, 3, 4 * Math.exp(-3)],
    // Erlang stages: 1 + 4 of rates 1 and 4, by partial fractions
    [1, 0, 3, Math.exp(-2)],
  ])('cv %d and %d: P(> %d) = %d', (first, second, time, share) =>
    expect(sumTail((left) => (left <= 0 ? 1 : Math.exp(-left / first)), { mean: 1, cv: second }, time)).toBeCloseTo(
      share,
      8,
    ),
  );

  test('do not mind which is first', () => {
    const exponential = (left: number) => (left <= 0 ? 1 : Math.exp(-left));
    for (const time of [0.5, 2, 6]) {
      const erlang = (left: number) =>
        left <= 0 ? 1 : Math.exp(-4 * left) * (1 + 4 * left + (4 * left) ** 2 / 2 + (4 * left) ** 3 / 6);
      expect(sumTail(exponential, { mean: 1, cv: 0.5 }, time)).toBeCloseTo(
        sumTail(erlang, { mean: 1, cv: 1 }, time),
        7,
      );
    }
  });
});

describe('at the ends of what a number can hold', () => {
  test.each([1e-320, 1e-290, 1e-30])('with %s requests a second nobody meets anybody', (perSecond) => {
    const service: Service = { ...busy, perSecond };
    expect(p99(service, 1)).toBeCloseTo(ownQuantile(tierOf(service), 0.99), 5);
  });

  test('nearly all of a sum are under any far time, however narrow one of the two is', () => {
    const far = sumTail((time) => Math.exp(-time), { mean: 1e-6, cv: 0.5 }, 700);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(1e-300);
  });

  test('a wait too short for a density only shifts', () => {
    expect(p99({ ...busy, waitMilliseconds: 1e-320 }, 40)).toBeCloseTo(p99({ ...busy, waitMilliseconds: 0 }, 40), 6);
  });

  test('the unit of time does not matter', () => {
    const scaled = { ...busy, cpuCv: 0.5, cpuMilliseconds: 5e-100, waitMilliseconds: 5e-101, perSecond: 1e103 };
    const usual = { ...busy, cpuCv: 0.5, cpuMilliseconds: 50, waitMilliseconds: 5, perSecond: 100 };
    expect(p99(scaled, 40) * 1e101).toBeCloseTo(p99(usual, 40), 3);
  });
});

test('the nodes of a quadrature are those of the tables: five of Legendre', () => {
  const { at, weight } = gaussLegendre(5);
  expect(at[0]).toBeCloseTo((1 - 0.906179845938664) / 2, 14);
  expect(weight[0]).toBeCloseTo(0.236926885056189 / 2, 14);
});

test('a population that comes at half the rate at which one leaves is geometric', () => {
  const shares = populationShares(0.5, () => 1);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const { count, share } of shares.slice(0, 20)) expect(share).toBeCloseTo(0.5 ** (count + 1), 12);
});

/** The same service in the simulator, in seconds. */
const simulated = (service: Service, replicas: number, requests: number): Simulation => {
  const { work, wait, slotsPerReplica, sharedCores } = tierOf(service);
  return {
    replicas,
    replica: {
      processor: sharedCores === undefined ? 'in-turn' : 'sharing',
      cores: sharedCores ?? slotsPerReplica,
      concurrency: sharedCores === undefined ? Number.POSITIVE_INFINITY : slotsPerReplica,
    },
    work: { cpuSeconds: work.mean / 1000, cpuCv: work.cv, waitSeconds: wait.mean / 1000, waitCv: wait.cv },
    balancing: dealt[service.balancing],
    arrivals: { perSecond: service.perSecond },
    warmUpSeconds: requests / 10 / service.perSecond,
    seconds: (1.1 * requests) / service.perSecond,
  };
};
const milliseconds = ({ responseSeconds }: Outcome) => 1000 * (quantileOf(responseSeconds, 0.99) ?? 0);
const repeated = { repetitions: 8, chance: (repetition: number) => seeded(500 + repetition) };
const measured = (service: Service, replicas: number, requests = 20_000) =>
  replicate(simulated(service, replicas, requests), { p99: milliseconds }, repeated).p99 ?? {
    mean: 0,
    low: 0,
    high: 0,
  };

describe('against the simulator', () => {
  const shared: Service = { ...busy, cpuMilliseconds: 20, waitMilliseconds: 30, waitCv: 0.5, perSecond: 150 };

  test.each([
    ['threads on one core', { ...busy, perSecond: 80 }, 8],
    ['two cores', { ...shared, coresPerReplica: 2 }, 3],
    ['an event loop', { ...shared, runtime: 'event-loop' }, 5],
  ] as const)(
    '%s by chance: inside the interval, and neither 8% more nor a replica fewer is',
    (_, service, replicas) => {
      const { low, high, mean } = measured(service, replicas);
      const found = p99(service, replicas);
      expect(found).toBeGreaterThan(low);
      expect(found).toBeLessThan(high);
      expect((high - low) / mean).toBeLessThan(0.1);
      expect(found * 1.08).toBeGreaterThan(high);
      expect(p99(service, replicas - 1)).toBeGreaterThan(high);
    },
  );

  test.each([
    ['least-requests', 'threads', 1, 200],
    ['random', 'processes', 1, 5],
    ['two-choices', 'threads', 1, 200],
    ['two-choices', 'event-loop', 1, 200],
    ['round-robin', 'threads', 1, 200],
    ['least-requests', 'event-loop', 0.5, 200],
    ['random', 'threads', 0, 200],
    ['random', 'threads', 2, 200],
  ] as const)('%s before %s, cv %d, %d workers: within 10%', (balancing, runtime, cpuCv, concurrencyLimit) => {
    const service = { ...shared, balancing, runtime, cpuCv, concurrencyLimit };
    const { mean } = measured(service, 5, 10_000);
    expect(Math.abs(p99(service, 5) / mean - 1)).toBeLessThan(0.1);
  });
});
