import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp } from './exp.ts';
import { gamma } from './gamma.ts';
import { log } from './log.ts';
import { seeded } from './uniform.fixture.ts';

const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

describe('the logarithm and the exponential function', () => {
  // Python 3.11, math.log and math.exp
  test.each([
    [3, 1.0986122886681098],
    [0.7, -0.35667494393873245],
    [1.0000001, 9.999999505838704e-8],
    [1e300, 690.7755278982137],
    [5e-324, -744.4400719213812],
    [1234.5, 7.118421308785234],
  ])('log %d: %d', (x, expected) => expect(relative(log(x), expected)).toBeLessThan(1e-15));

  test.each([
    [2, 7.38905609893065],
    [-2.5, 0.0820849986238988],
    [700, 1.0142320547350045e304],
    [-700, 9.85967654375977e-305],
    [1e-10, 1.0000000001],
    [0, 1.0],
  ])('exp %d: %d', (x, expected) => expect(relative(exp(x), expected)).toBeLessThan(1e-15));

  test('are those of the engine to the last bits, over the whole range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }),
        fc.double({ min: -700, max: 700, noNaN: true }),
        (x, y) => {
          expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))));
          expect(relative(exp(y), Math.exp(y))).toBeLessThan(1e-15);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('end where a double ends', () => {
    expect([exp(-1000), exp(1000), log(1)]).toEqual([0, Infinity, 0]);
    expect(() => log(0)).toThrow('above 0');
  });
});

describe('gamma numbers', () => {
  test.each([0, 0.3, 0.5, 1, 1.5, 2])('of variation %d have their mean and variation', (cv) => {
    const next = seeded(7);
    const numbers = Array.from({ length: 40_000 }, () => gamma(next, 3, cv));
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(relative(mean, 3)).toBeLessThan(0.03);
    expect(Math.abs(Math.sqrt(variance) / mean - cv)).toBeLessThan(0.03 * (1 + cv));
  });
});
