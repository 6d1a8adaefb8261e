import { describe, expect, test } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { LARGEST_SEED } from '../declare/interval.ts';
import { hasRanges, readRanges } from './ranges.ts';

describe('a seed', () => {
  test.each([
    [undefined, 1],
    [0, 0],
    [-0, 0],
    ['2', 2],
    [' 7 ', 7],
    [LARGEST_SEED, LARGEST_SEED],
    [String(LARGEST_SEED), LARGEST_SEED],
  ])('%j: %d', (seed, expected) => {
    expect(readRanges(bakery, { seed })).toMatchObject({ seed: expected, problems: [], unknown: [] });
    expect(Object.is(readRanges(bakery, { seed }).seed, -0)).toBe(false);
  });
  test.each([null, '', 'x', '-1', '1e3', '1.5', '4294967296', 1.5, -1, LARGEST_SEED + 1, Number.NaN, [], {}, true])(
    '%j is none',
    (seed) =>
      expect(readRanges(bakery, { seed })).toMatchObject({
        seed: 1,
        problems: [{ field: 'seed', rule: 'is not a seed' }],
      }),
  );
});

test('a degenerate range is a number', () => {
  const reading = readRanges(bakery, { ovens: '5..5', sold: { low: 0.5, high: 0.5 } });
  expect(hasRanges(reading)).toBe(false);
  expect(reading.inputs).toMatchObject({ ovens: 5, sold: 0.5 });
});
