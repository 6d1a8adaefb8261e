import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { erlangC } from '../../queueing/erlang/erlang-c.ts';
import { seeded } from '../chance/uniform.fixture.ts';
import type { SimulatedBalancing } from '../cluster/balancers.ts';
import { quantileOf } from './interval.ts';
import type { Outcome } from './measures.ts';
import { replicate } from './replicate.ts';
import { type Simulation, simulate } from './simulate.ts';

const repeated = { repetitions: 6, chance: (repetition: number) => seeded(100 + repetition) };
const mean = ({ responseSeconds }: Outcome) => responseSeconds.reduce((sum, x) => sum + x, 0) / responseSeconds.length;
const p99 = ({ responseSeconds }: Outcome) => quantileOf(responseSeconds, 0.99);
const waitShare = (outcome: Outcome) => outcome.waitShare;

/** Slots of a typed service time of one second, at a load. */
const slots = (
  replicas: number,
  cores: number,
  utilisation: number,
  balancing: SimulatedBalancing,
  requests = 30_000,
): Simulation => {
  const perSecond = utilisation * replicas * cores;
  return {
    replicas,
    replica: { processor: 'in-turn', cores, concurrency: Number.POSITIVE_INFINITY },
    work: { cpuSeconds: 1, cpuCv: 1, waitSeconds: 0, waitCv: 0 },
    balancing,
    arrivals: { perSecond },
    warmUpSeconds: requests / 10 / perSecond,
    seconds: (1.1 * requests) / perSecond,
  };
};

const threads = (cpuCv: number, utilisation: number): Simulation => ({
  replicas: 1,
  replica: { processor: 'sharing', cores: 1, concurrency: Number.POSITIVE_INFINITY },
  work: { cpuSeconds: 0.05, cpuCv, waitSeconds: 0.005, waitCv: 1 },
  balancing: 'random',
  arrivals: { perSecond: utilisation / 0.05 },
  warmUpSeconds: 200,
  seconds: 4000,
});

describe('queues that theory knows', () => {
  test('one line before fourteen slots: Erlang C of the tables, 0.174', () => {
    const found = replicate(slots(14, 1, 10 / 14, 'shared-queue'), { waitShare, mean }, repeated);
    expect(found.waitShare?.low).toBeLessThan(0.17413193359504986);
    expect(found.waitShare?.high).toBeGreaterThan(0.17413193359504986);
    const waits = erlangC(14, 10) / (14 - 10);
    expect(found.mean?.low).toBeLessThan(1 + waits);
    expect(found.mean?.high).toBeGreaterThan(1 + waits);
  });

  test('one slot: the response is exponential, its p99 is ln 100 / (1 − ρ)', () => {
    const found = replicate(slots(1, 1, 0.6, 'random'), { p99 }, repeated);
    expect(found.p99?.low).toBeLessThan(Math.log(100) / 0.4);
    expect(found.p99?.high).toBeGreaterThan(Math.log(100) / 0.4);
  });

  // Processor sharing does not mind how much requests differ: the mean is cpu/(1 − ρ), for any variation
  test.each([0, 1, 2])(
    'a shared core, work of variation %d: 50 ms at 0.6 of a core take 125 ms, and 5 ms of waiting',
    (cpuCv) => {
      const found = replicate(threads(cpuCv, 0.6), { mean }, repeated);
      expect(found.mean?.low).toBeLessThan(0.13);
      expect(found.mean?.high).toBeGreaterThan(0.13);
      expect((found.mean?.high ?? 9) - (found.mean?.low ?? 0)).toBeLessThan(0.03);
    },
  );

  test('balancers stand in the order that theory gives them', () => {
    const tails = (['shared-queue', 'least-requests', 'two-choices', 'round-robin', 'random'] as const).map(
      (balancing) => replicate(slots(12, 1, 0.85, balancing, 10_000), { p99 }, repeated).p99?.mean ?? 0,
    );
    expect([...tails].sort((a, b) => a - b)).toEqual(tails);
  });
});

describe('sessions', () => {
  const idle = { cpuSeconds: 0, cpuCv: 0, waitSeconds: 0, waitCv: 0 };
  const pinned = (replicas: number, balancing: SimulatedBalancing): Simulation => ({
    replicas,
    replica: { processor: 'in-turn', cores: 1, concurrency: Number.POSITIVE_INFINITY },
    work: idle,
    balancing,
    sessions: {
      atStart: 2000,
      opensPerSecond: 0,
      meanSeconds: 1e9,
      requestsPerSecond: 0,
      loadCv: 0,
      returns: 'at-once',
    },
    warmUpSeconds: 0,
    seconds: 1e6,
  });
  const roll = {
    kind: 'roll',
    atSeconds: 1,
    drainSeconds: 0,
    keepsClients: false,
    startSeconds: 0,
    pauseSeconds: 1,
  } as const;
  const logins = (outcome: Outcome) => (outcome.sessions?.forcedLogins ?? 0) / 2000;

  // A replica that is not replaced yet grows by 1 + 1/n a step: the sum is (1 + 1/n)^n − 1
  test.each([2, 6, 12])('a roll over %d replicas with a spare cuts (1 + 1/n)^n − 1 times a session', (n) => {
    const simulation = { ...pinned(n, 'random'), incidents: [{ ...roll, hasSurge: true }] };
    const found = replicate(simulation, { logins }, repeated).logins;
    expect(Math.abs((found?.mean ?? 0) - ((1 + 1 / n) ** n - 1))).toBeLessThan(0.03);
  });

  // Without a spare whoever is cut finds one replica fewer: x = 1 + 1/(n − 1), the sum (x^n − 1)/(n (x − 1))
  test.each([2, 6, 12])('a roll over %d replicas without one cuts more', (n) => {
    const simulation = { ...pinned(n, 'random'), incidents: [{ ...roll, hasSurge: false, startSeconds: 0.5 }] };
    const x = 1 + 1 / (n - 1);
    const found = replicate(simulation, { logins }, repeated).logins;
    expect(Math.abs((found?.mean ?? 0) - (x ** n - 1) / (n * (x - 1)))).toBeLessThan(0.03);
  });

  test('fewest sessions cut each once: whoever returns goes to the empty new replica', () => {
    const simulation = { ...pinned(12, 'fewest-sessions'), incidents: [{ ...roll, hasSurge: true }] };
    expect(logins(simulate(simulation, seeded(1)))).toBeCloseTo(1, 1);
  });

  test('a crash takes one replica of sessions, a zone its third, the loss of all everybody', () => {
    const at = (incident: Simulation['incidents']) =>
      logins(simulate({ ...pinned(6, 'round-robin'), zones: 3, incidents: incident ?? [] }, seeded(3)));
    expect(at([{ kind: 'crash', atSeconds: 5, place: 2, restartSeconds: 20 }])).toBeCloseTo(1 / 6, 2);
    expect(at([{ kind: 'zone-loss', atSeconds: 5, zone: 1, restartSeconds: 20 }])).toBeCloseTo(1 / 3, 2);
    expect(at([{ kind: 'loss-of-all', atSeconds: 5, restartSeconds: 20 }])).toBe(1);
  });

  test('a drain that keeps its clients loses only who stays longer than it: e^(−D/T)', () => {
    const simulation: Simulation = {
      ...pinned(2, 'fewest-sessions'),
      sessions: { ...pinned(2, 'random').sessions, meanSeconds: 100 } as NonNullable<Simulation['sessions']>,
      incidents: [{ ...roll, drainSeconds: 100, keepsClients: true, hasSurge: true, pauseSeconds: 1e5 }],
    };
    expect(Math.abs(logins(simulate(simulation, seeded(8))) - Math.exp(-1) / 2)).toBeLessThan(0.03);
  });
});

describe('incidents', () => {
  const busy: Simulation = { ...slots(4, 2, 0.5, 'least-requests', 4000), replicas: 4 };

  test('what is in flight on a replica dies with it, and no more', () => {
    const seconds = busy.seconds / 2;
    const outcome = simulate(
      { ...busy, incidents: [{ kind: 'crash', atSeconds: seconds, place: 0, restartSeconds: 5 }] },
      seeded(4),
    );
    expect(outcome.failed).toBe(outcome.lostInFlight);
    expect(outcome.lostInFlight).toBeLessThanOrEqual(4);
  });

  test('who hangs answers nothing and loses nothing', () => {
    const hang = { kind: 'hang', place: 0, forSeconds: 50, detectSeconds: 5, atSeconds: busy.seconds / 2 } as const;
    const [calm, hung] = [busy, { ...busy, incidents: [hang] }].map((simulation) => simulate(simulation, seeded(5)));
    expect(hung?.failed).toBe(0);
    expect(quantileOf(hung?.responseSeconds ?? new Float64Array(), 1)).toBeGreaterThan(45);
    expect(quantileOf(calm?.responseSeconds ?? new Float64Array(), 1)).toBeLessThan(30);
  });

  test('while the store is away requests fail, or wait for it: never both', () => {
    const outage = { kind: 'store-failover', atSeconds: busy.seconds / 2, forSeconds: 30 } as const;
    const failing = simulate({ ...busy, incidents: [{ ...outage, clients: 'fail' }] }, seeded(6));
    const waiting = simulate({ ...busy, incidents: [{ ...outage, clients: 'wait' }] }, seeded(6));
    expect(failing.failed).toBeGreaterThan(50);
    expect(quantileOf(failing.responseSeconds, 1)).toBeLessThan(30);
    expect(waiting.failed).toBe(0);
    expect(quantileOf(waiting.responseSeconds, 1)).toBeGreaterThan(29);
  });
});

describe('retries', () => {
  const calls = (failureShare: number, budgetShare: number): Simulation => ({
    ...slots(10, 1, 0.2, 'least-requests', 20_000),
    retries: {
      attempts: 3,
      timeoutSeconds: 1e6,
      backoffSeconds: 0.1,
      backoffCapSeconds: 1,
      jitter: 'full',
      budgetShare,
      failureShare,
    },
  });

  test('three tries at 30 % failures send 1 + f + f² requests a call, and f³ of them fail', () => {
    const { calls: found } = simulate(calls(0.3, Number.POSITIVE_INFINITY), seeded(2));
    expect((found?.retried ?? 0) / (found?.started ?? 1)).toBeCloseTo(0.3 + 0.09, 1);
    expect((found?.failed ?? 0) / (found?.started ?? 1)).toBeCloseTo(0.027, 2);
  });

  test('a budget caps them', () => {
    const { calls: found } = simulate(calls(0.3, 0.1), seeded(2));
    expect((found?.retried ?? 1) / (found?.started ?? 1)).toBeLessThan(0.105);
  });
});

test('one seed gives one run, to the last bit, in every engine', () => {
  const simulation: Simulation = {
    ...slots(3, 2, 0.7, 'two-choices', 3000),
    work: { cpuSeconds: 1, cpuCv: 1.5, waitSeconds: 0.5, waitCv: 0.5 },
    incidents: [{ kind: 'crash', atSeconds: 300, place: 1, restartSeconds: 20 }],
  };
  const { responseSeconds } = simulate(simulation, seeded(42));
  const hash = createHash('sha256').update(new Uint8Array(responseSeconds.slice().buffer)).digest('hex');
  expect(hash.slice(0, 16)).toMatchInlineSnapshot(`"5302b01e862d78cd"`);
});

test('nothing is lost on the way: what came is served, failed or still there', () => {
  const { served, failed } = simulate({ ...slots(2, 1, 0.5, 'random', 2000), warmUpSeconds: 0 }, seeded(9));
  const watched: string[] = [];
  simulate({ ...slots(2, 1, 0.5, 'random', 2000), warmUpSeconds: 0 }, seeded(9), (what) => watched.push(what));
  expect(watched).toHaveLength(served + failed);
});
