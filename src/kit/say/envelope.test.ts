import { describe, expect, test } from 'vitest';
import { bakery, type Inputs } from '../declare/bakery.fixture.ts';
import type { Calculator } from '../declare/define.ts';
import { defaultsOf } from '../declare/field.ts';
import { mainOutput, rankSwings, swingsOf } from '../draws/sensitivity.ts';
import { envelopeOf } from './envelope.ts';
import { leavesOf, valueAt } from './leaves.ts';

const defaults = defaultsOf(bakery.fields);
const envelope = (change: Partial<Inputs>) => {
  const inputs = { ...defaults, ...change };
  return envelopeOf(bakery, inputs, bakery.compute(inputs), 'https://a.example');
};

describe('the envelope', () => {
  test('echoes lists, objects and words; what is empty is absent', () => {
    const { inputs } = envelope({ recipe: '{"salt": 1e1}' });
    expect(inputs).toMatchObject({ recipe: { salt: 10 }, streets: ['high'], dough: 'wheat' });
    expect(inputs).not.toHaveProperty('bakeMinutes');
    expect(inputs).not.toHaveProperty('token');
  });
  test('tells only the length of a secret', () => {
    expect(JSON.stringify(envelope({ token: 'hunter2' }))).not.toContain('hunter2');
    expect(envelope({ token: 'hunter2' }).inputs['token']).toBe('redacted (7 characters)');
  });
});

describe('leaves', () => {
  test('come in order, with indices, description and basis', () => {
    const leaves = leavesOf(
      bakery,
      { ...defaults, streets: ['high', 'low'], delivery: true },
      bakery.compute({ ...defaults, streets: ['high', 'low'] }),
    );
    expect(leaves.map(({ path }) => path)).toEqual([
      'loavesPerSecond',
      'usdPerMonth',
      'verdict',
      'shelves[0].id',
      'shelves[0].loaves',
      'shelves[0].full',
      'shelves[1].id',
      'shelves[1].loaves',
      'cost.flour',
    ]);
    expect(leaves[4]).toMatchObject({
      value: 1,
      trust: { basis: 'judgement' },
      output: { label: 'Loaves on it', unit: 'count' },
    });
  });
  test('without a description, or with a null, are a mistake in the spec', () => {
    const { 'cost.flour': _, ...outputs } = bakery.outputs;
    const undescribed: Calculator = { ...bakery, outputs };
    expect(() => leavesOf(undescribed, defaults, bakery.compute(defaults))).toThrow('cost.flour');
    const result = { outcome: 'ok', outputs: { cost: { flour: null } }, warnings: [] };
    expect(() => leavesOf<typeof bakery.fields, object>(bakery, defaults, result)).toThrow('cost.flour is null');
  });
});

test('a value is found by its path, and only its own', () => {
  const outputs = { a: { b: [{ c: 1 }, { c: 2 }] }, d: 0 };
  expect(valueAt(outputs, 'a.b[1].c')).toBe(2);
  expect(valueAt(outputs, 'a.b.1.c')).toBe(2);
  expect(valueAt(outputs, 'd')).toBe(0);
  for (const path of ['a.b[2].c', 'd.e', 'toString', '__proto__.a', 'a.b.length.x', 'x.y'])
    expect(valueAt(outputs, path), path).toBeUndefined();
});

describe('what matters most', () => {
  const swings = (change: Partial<Inputs>) => rankSwings([...swingsOf(bakery, { ...defaults, ...change })]);
  const named = (name: string, change: Partial<Inputs> = {}) => swings(change).find(({ field }) => field === name);

  test('ranks by effect: an input that is a factor moves the output by its own 20%', () => {
    const { output = 0 } = mainOutput(bakery, defaults);
    const [first] = swings({});
    expect(first?.size).toBeGreaterThan(0);
    expect(named('sold')?.low).toMatchObject({ input: 0.9 * 0.8, outcome: 'ok' });
    expect(named('sold')?.low?.output).toBeCloseTo(output * 0.8, 12);
    const sizes = swings({}).map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(named('peakRequestsPerSecond')?.size).toBe(0);
  });
  test('a whole number moves by one at least', () => {
    expect(named('ovens', { ovens: 2 })).toMatchObject({ low: { input: 1 }, high: { input: 3 } });
    expect(named('ovens', { ovens: 10 })).toMatchObject({ low: { input: 8 }, high: { input: 12 } });
  });
  test('an end outside the range, or against a rule, is absent', () => {
    expect(named('sold')).not.toHaveProperty('high');
    expect(named('ovens', { ovens: 1 })).not.toHaveProperty('low');
    expect(named('ovens', { ovens: 5, broken: 5 })).not.toHaveProperty('low');
  });
  test('what is empty, zero, a word or not asked does not take part', () => {
    const fields = swings({}).map(({ field }) => field);
    for (const name of ['bakeMinutes', 'broken', 'dough', 'rising', 'delivery']) expect(fields).not.toContain(name);
    expect(swings({ dough: 'rye' }).map(({ field }) => field)).toContain('rising');
  });
  test('an input that changes the outcome comes first', () => {
    const [first] = swings({ ovens: 5, broken: 4 });
    expect(first).toMatchObject({ field: 'ovens', low: { outcome: 'closed' } });
  });
});
