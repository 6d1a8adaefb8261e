import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantity } from '../declare/field.ts';
import { LARGEST_SEED } from '../declare/interval.ts';
import { draw, spreadOf } from './draws.ts';

const common = { label: 'x', from: 'test', group: 'x', unit: 'count', default: 1 } as const;
const wide = quantity({ ...common, min: -1e12, max: 1e12 });
const share = quantity({ ...common, min: 0, max: 1, open: 'both' });
const whole = quantity({ ...common, min: 1, max: 100, integer: true });
const valuesOf = (low: number, high: number, field = wide, count = 1000, seed = 1) =>
  draw({ x: { low, high } }, { x: field }, count, seed).map(({ x }) => x ?? Number.NaN);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('draws', () => {
  test('five in a hundred lie below the interval and five above, half below the median', () => {
    for (const [low, high, median] of [
      [800, 1250, 1000],
      [0.001, 1000, 1],
      [-50, 150, 50],
      [0, 10, 5],
    ] as const) {
      const values = valuesOf(low, high);
      expect(values.filter((value) => value < low)).toHaveLength(50);
      expect(values.filter((value) => value > high)).toHaveLength(50);
      expect(values.filter((value) => value < median)).toHaveLength(500);
    }
  });

  test('the mean of a log-normal is exp(µ + σ²/2), that of a normal its middle', () => {
    const deviation = Math.log(1250 / 800) / 2 / 1.6448536269514722;
    expect(mean(valuesOf(800, 1250))).toBeCloseTo(1000 * Math.exp(deviation ** 2 / 2), 0);
    expect(mean(valuesOf(-50, 150))).toBeCloseTo(50, 0);
  });

  test('nothing beyond the limits of the field is drawn, and whole numbers are', () => {
    for (const value of valuesOf(0.9, 0.999_999, share)) expect(value > 0 && value < 1, String(value)).toBe(true);
    for (const value of valuesOf(90, 100, whole))
      expect(Number.isInteger(value) && value >= 1 && value <= 100, String(value)).toBe(true);
  });

  test('the same seed draws the same, another one others', () => {
    expect(valuesOf(1, 2)).toEqual(valuesOf(1, 2));
    expect(valuesOf(1, 2, wide, 1000, LARGEST_SEED)).not.toEqual(valuesOf(1, 2));
  });

  test('two intervals are independent, however they are named', () => {
    const intervals = { a: { low: 1, high: 9 }, b: { low: 1, high: 9 } };
    const rows = draw(intervals, { a: wide, b: wide }, 2000, 7).map(({ a = 0, b = 0 }) => [Math.log(a), Math.log(b)]);
    const [x, y] = [rows.map(([a = 0]) => a), rows.map(([, b = 0]) => b)] as const;
    const [mx, my] = [mean(x), mean(y)];
    const covariance = mean(rows.map(([a = 0, b = 0]) => (a - mx) * (b - my)));
    const correlation = covariance / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
    // Three standard errors of 2,000 pairs.
    expect(Math.abs(correlation)).toBeLessThan(3 / Math.sqrt(2000));
    expect(draw({ b: intervals.b, a: intervals.a }, { a: wide, b: wide }, 5, 7)).toEqual(
      draw(intervals, { a: wide, b: wide }, 5, 7),
    );
  });

  test('every draw is finite, whatever the interval', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: LARGEST_SEED }),
        (a, b, seed) => {
          for (const value of valuesOf(Math.min(a, b), Math.max(a, b), wide, 50, seed))
            expect(value >= -1e12 && value <= 1e12, String(value)).toBe(true);
        },
      ),
    ));
});

test('a spread is made of values that were drawn', () => {
  expect(spreadOf([4])).toEqual({ p5: 4, p50: 4, p95: 4 });
  expect(spreadOf(Array.from({ length: 101 }, (_, index) => 100 - index))).toEqual({ p5: 5, p50: 50, p95: 95 });
});
