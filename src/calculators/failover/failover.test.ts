import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { fields, type Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { failover } from './spec.ts';

const defaults = defaultsOf(fields);
const resultOf = (inputs: Partial<Inputs>) => failover.compute({ ...defaults, ...inputs });
const answerOf = (inputs: Partial<Inputs>) => failover.answer({ ...defaults, ...inputs }, resultOf(inputs));

test.each(examples)('$title', (example) => {
  const { outcome, outputs } = resultOf(example.inputs);
  expect(outcome).toBe('outcome' in example ? example.outcome : 'ok');
  expect(outputs).toMatchObject(
    JSON.parse(JSON.stringify(example.outputs), (_, value: unknown) =>
      typeof value === 'number' ? expect.closeTo(value, 8) : value,
    ),
  );
});

describe('outcomes', () => {
  test('overload where the survivors of a crash or a zone cannot carry the load', () => {
    expect(resultOf({ utilisation: 0.66 }).outcome).toBe('ok');
    expect(resultOf({ utilisation: 0.67 }).outcome).toBe('overload');
    expect(answerOf({ utilisation: 0.67 })).toMatch(/^\*\*Overload\*\* after the loss of a zone: .*\*\*10[01]%\*\*/);
    expect(resultOf({ replicas: 2, zones: 1, utilisation: 0.5 }).outcome).toBe('overload');
  });

  test('a total loss has no survivors, spread or backlog', () => {
    const { outcome, outputs, warnings } = resultOf({ replicas: 1, zones: 1, notRetriedShare: 0.33 });
    expect(outcome).toBe('ok');
    expect(outputs.survivorUtilisation).toEqual({});
    expect(outputs).not.toHaveProperty('spreadNeededSeconds');
    expect(outputs).not.toHaveProperty('backlogSeconds');
    expect(outputs.events[0]).toMatchObject({
      sessionsLost: 20_000,
      requestsFailed: expect.closeTo(3000 + 300 * 0.04 * 0.33, 9),
    });
    expect(warnings.map(({ id }) => id)).toEqual(['oneReplica']);
  });

  test('replicas that do not divide by the zones are warned about', () => {
    expect(resultOf({ replicas: 10, utilisation: 0.6 }).warnings[0]?.message).toContain(
      'leaves the others at 100%, an overload',
    );
  });
});

describe('the same service under each placement', () => {
  const rows = resultOf({}).outputs.placements;
  const row = (placement: string) => rows.find((each) => each.placement === placement);

  test('differs in what it loses, not in the requests that a crash fails', () => {
    expect(row('signed-token')?.sessionsLostPerYear).toBe(0);
    expect(row('server-memory')?.sessionsLost.crash).toBeCloseTo(20_000 / 12, 9);
    expect(row('shared-cache')).toMatchObject({ storeRequestsFailed: 18_000, writesLost: { storeFailover: 90 } });
    expect(row('durable-store')).toMatchObject({ storeRequestsFailed: 18_000, sessionsLostPerYear: 0 });
    expect(row('replicated-memory')?.writesLost.crash).toBeCloseTo(90 / 12, 9);
    expect(row('shared-cache')?.minutesPerYear).toBeGreaterThan(row('server-memory')?.minutesPerYear ?? 0);
  });

  test('does not depend on which one is chosen', () => {
    for (const placement of ['none', 'shared-cache', 'single-owner'] as const)
      expect(resultOf({ placement }).outputs.placements).toEqual(rows);
  });
});

test('correlated failure is the larger part with a dozen replicas', () => {
  const { parts } = resultOf({}).outputs.availability;
  const minutes = (name: string) => parts.find(({ part }) => part === name)?.minutesPerYear ?? 0;
  expect(minutes('together')).toBeGreaterThan(100 * minutes('replicas'));
  expect(answerOf({})).toContain('because all replicas fail together');
});

test('deploys are set beside crashes, in sessions a year', () => {
  expect(answerOf({})).toMatch(
    /In a year crashes take \*\*40,000\*\* and deploys \*\*6,3[78].,...\*\*, 160 times as many/,
  );
});

test('all clients at once need every replica, and a replica is down for more than its crashes', () => {
  const { storm, replicaMinutesPerYear } = resultOf({
    activeSessions: 100_000,
    replicas: 10,
    handshakesPerSecondPerReplica: 200,
    replicaAvailability: 0.999,
    crashesPerReplicaYear: 2,
    detectSeconds: 10,
  }).outputs;
  // 100,000 clients over 10 × 200 a second
  expect(storm.all.spreadNeededSeconds).toBe(50);
  expect(replicaMinutesPerYear.given).toBeCloseTo(525.6, 6);
  expect(replicaMinutesPerYear.crashes).toBeCloseTo(1 / 3, 12);
});
