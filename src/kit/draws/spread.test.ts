import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from '../declare/arbitrary.fixture.ts';
import { bakery, type Inputs } from '../declare/bakery.fixture.ts';
import type { Result } from '../declare/define.ts';
import { readRanges } from '../read/ranges.ts';
import { leavesOf } from '../say/leaves.ts';
import { spreadResult } from './spread.ts';

const spread = async (given: Record<string, unknown>) => {
  const { inputs, problems, ...ranges } = readRanges(bakery, given);
  expect(problems).toEqual([]);
  return spreadResult(bakery, inputs, ranges);
};
/** The bakery with other outputs: what a draw gives, seen from outside. */
const answering = <O extends object>(compute: (inputs: Inputs) => Result<O>, given: Record<string, unknown>) => {
  const { inputs, ...ranges } = readRanges(bakery, given);
  return spreadResult<typeof bakery.fields, O>({ ...bakery, compute } as never, inputs, ranges);
};
const ok = <O>(outputs: O): Result<O> => ({ outcome: 'ok', outputs, warnings: [] });

describe('a number over ranges', () => {
  test('that is linear in one range has its ends and its median, within a per cent', async () => {
    for (const [low, high] of [
      [100, 400],
      [0.01, 90],
      [999, 1001],
    ] as const) {
      const { outputs } = await answering(({ requestsPerSecond }) => ok({ usd: 3 * requestsPerSecond }), {
        requestsPerSecond: { low, high },
      });
      expect(outputs.usd?.p5).toBeGreaterThan(3 * low * 0.99);
      expect(outputs.usd?.p5).toBeLessThan(3 * low * 1.01);
      expect(outputs.usd?.p95).toBeGreaterThan(3 * high * 0.99);
      expect(outputs.usd?.p95).toBeLessThan(3 * high * 1.01);
      expect((outputs.usd?.p50 ?? 0) / (3 * Math.sqrt(low * high))).toBeCloseTo(1, 1);
    }
  });

  test('that depends on none of them is the same at every rank', async () => {
    const { outputs } = await spread({ requestsPerSecond: '50..200' });
    expect(outputs.cost?.flour).toEqual({ p5: 0.4, p50: 0.4, p95: 0.4 });
  });

  test('a product of two log-normal ranges is log-normal: its logarithms add as variances do', async () => {
    const { outputs } = await answering(
      ({ requestsPerSecond, peakRequestsPerSecond }) => ok({ product: requestsPerSecond * peakRequestsPerSecond }),
      { requestsPerSecond: '10..1000', peakRequestsPerSecond: '10..1000' },
    );
    const half = Math.log10(10) * Math.SQRT2;
    expect(Math.log10(outputs.product?.p95 ?? 0)).toBeCloseTo(4 + half, 0);
    expect(Math.log10(outputs.product?.p5 ?? 0)).toBeCloseTo(4 - half, 0);
  });

  test('with a meaning in some draws only says in how many', async () => {
    const { outputs, outcomes } = await answering(
      ({ sold }) => (sold > 0.4 ? { outcome: 'fire', outputs: { even: 1 }, warnings: [] } : ok({ even: 1, sold })),
      { sold: '0.1..0.4' },
    );
    expect(outcomes).toEqual({ ok: 0.95, fire: 0.05 });
    expect(outputs).toMatchObject({ even: { p5: 1, p50: 1, p95: 1 }, sold: { share: 0.95 } });
    expect(outputs.even).not.toHaveProperty('share');
  });
});

test('the same seed gives the same, another one nearly the same', async () => {
  const given = { requestsPerSecond: '50..200', sold: '0.5..0.9' };
  expect(await spread(given)).toEqual(await spread({ ...given, seed: 1 }));
  const [one, two] = [await spread(given), await spread({ ...given, seed: 2 })];
  expect(two).not.toEqual(one);
  expect(two.outputs.loavesPerSecond?.p50).toBeCloseTo(one.outputs.loavesPerSecond?.p50 ?? 0, 1);
});

test('draws that break a rule between inputs are an outcome of their own, and say nothing else', async () => {
  const { outcome, outcomes, outputs } = await spread({ ovens: 100, broken: '50..150' });
  expect(outcome).toBe('ok');
  const { ruleBroken = 0, ok: fine = 0, closed = 0 } = outcomes;
  expect(ruleBroken).toBeGreaterThan(0.2);
  expect(ruleBroken + fine + closed).toBeCloseTo(1, 12);
  expect(outputs.usdPerMonth).not.toHaveProperty('share');
});

test('where every draw breaks a rule there is no output', async () => {
  const { inputs, ...ranges } = readRanges(bakery, { ovens: '3..5' });
  const rules = [() => ({ field: 'ovens', rule: 'is never right', fix: 'Close' })];
  expect(await spreadResult({ ...bakery, rules }, inputs, ranges)).toMatchObject({
    outcomes: { ruleBroken: 1 },
    outputs: {},
    warnings: [],
  });
});

describe('words', () => {
  test('that all draws say are plain, others come with the share of the commonest', async () => {
    const { outputs } = await answering(
      ({ ovens }) => ok({ size: ovens > 50 ? 'large' : 'small', open: ovens > 90, same: 'bread' }),
      { ovens: '10..100' },
    );
    expect(outputs.same).toBe('bread');
    expect(outputs.size).toMatchObject({ value: 'small' });
    expect(outputs.open).toMatchObject({ value: false });
    expect(Object.values(outputs.size ?? {})[1]).toBeGreaterThan(0.5);
  });

  test('warnings of some draws say of how many, once each', async () => {
    const { warnings } = await spread({ ovens: '300..600' });
    expect(warnings).toEqual([{ id: 'many', message: 'That is a factory.', share: expect.any(Number) }]);
    expect((await spread({ ovens: 501, sold: '0.1..0.2' })).warnings).toEqual([
      { id: 'many', message: 'That is a factory.' },
    ]);
  });
});

describe('lists', () => {
  test('know an item by its name, wherever it stands', async () => {
    const { outputs } = await answering(
      ({ ovens }) => {
        const [a, b] = [
          { id: 'a', loaves: 1 },
          { id: 'b', loaves: 2 },
        ];
        return ok({ shelves: ovens > 50 ? [b, a] : [a, b, { id: 'c', loaves: 3 }], none: [] });
      },
      { ovens: '10..100' },
    );
    expect(outputs.none).toEqual([]);
    expect(outputs.shelves).toMatchObject([
      { id: 'a', loaves: { p5: 1, p95: 1 } },
      { id: 'b', loaves: { p5: 2, p95: 2 } },
      { id: 'c', loaves: { p50: 3, share: expect.any(Number) } },
    ]);
  });
  test('keep two items of one name apart', async () => {
    const { outputs } = await answering(
      ({ ovens }) =>
        ok({
          shelves: [
            { id: 'a', loaves: 1 },
            { id: 'a', loaves: ovens },
          ],
        }),
      { ovens: '10..100' },
    );
    expect(outputs.shelves).toMatchObject([{ loaves: { p95: 1 } }, { loaves: { p5: 10 } }]);
  });
});

test('what is computed only when it is read is not read', async () => {
  const { outputs } = await answering(
    ({ ovens }) =>
      ok({
        ovens,
        get search(): number {
          throw new Error('read');
        },
      }),
    { ovens: '10..100' },
  );
  expect(Object.keys(outputs)).toEqual(['ovens']);
});

test('whatever the ranges, every leaf is described, finite and what JSON makes of it', () =>
  fc.assert(
    fc.asyncProperty(
      validInputs(bakery),
      fc.double({ min: 1.01, max: 100, noNaN: true }),
      fc.constantFrom('peakRequestsPerSecond', 'requestsPerSecond', 'rising', 'sold', 'ovens'),
      async (inputs, times, name) => {
        const value = Number(inputs[name as 'sold']);
        const given = { ...inputs, [name]: { low: value / times, high: value } };
        const { problems, ...reading } = readRanges(bakery, given);
        if (problems.length > 0) return;
        const result = await spreadResult(bakery, reading.inputs, reading);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const { value: leaf } of leavesOf(bakery, reading.inputs, result))
          if (typeof leaf === 'object' && 'p50' in leaf) expect(leaf.p5 <= leaf.p50 && leaf.p50 <= leaf.p95).toBe(true);
      },
    ),
    { numRuns: 10 },
  ));
