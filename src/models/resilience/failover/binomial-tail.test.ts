import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewerUp } from './binomial-tail.ts';

const relative = (value: number, reference: number) => Math.abs(value / reference - 1);

describe('fewerUp', () => {
  // mpmath 1.3, 60 digits: P(Bin(n, 1-q) < k), regularised incomplete beta.
  it.each([
    [2, 1, 0.001, 1e-6],
    [3, 2, 0.001, 2.998e-6],
    [5, 3, 0.001, 9.985006e-9],
    [10, 8, 0.005, 1.46109423277564e-5],
    [100, 60, 0.3, 0.0124984071664382],
    [1000, 700, 0.25, 0.000147929174543447],
    [1000, 999, 0.00001, 4.96189052204552e-5],
    [100_000, 99_000, 0.009, 0.00046444324644086],
    [1_000_000, 998_000, 0.001, 9.24976100738083e-171],
    [1_000_000, 998_800, 0.001, 3.80574706944931e-10],
    [1_000_000, 600_000, 0.3995, 0.153425529557754],
  ])('agrees with 60-digit arithmetic: %i parts, %i needed, down %s', (count, needed, down, reference) => {
    expect(relative(fewerUp(count, needed, down), reference)).toBeLessThan(1e-10);
  });

  it('agrees with the plain sum for few parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 1e-4, max: 0.9999, noNaN: true }),
        (count, wanted, down) => {
          const needed = Math.min(wanted, count);
          let choose = 1;
          let sum = 0;
          for (let up = 0; up < needed; up++) {
            sum += choose * (1 - down) ** up * down ** (count - up);
            choose = (choose * (count - up)) / (up + 1);
          }
          expect(Math.abs(fewerUp(count, needed, down) - sum)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('rises with the chance of being down and with what is needed, and stays a chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share, down) => {
          const needed = Math.max(1, Math.floor(count * share));
          const chance = fewerUp(count, needed, down);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(fewerUp(count, needed, down / 2)).toBeLessThanOrEqual(chance + 1e-12);
          if (needed < count) expect(fewerUp(count, needed + 1, down)).toBeGreaterThanOrEqual(chance - 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });
});
