import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whole } from '../service/all.ts';
import { longest } from './limits.ts';
import { placements, table } from './rows.ts';

const compared = (typed: Readonly<Record<string, unknown>>) => table(whole(typed).placements, longest);

describe('the comparison on the home page', () => {
  test('says from which size on no browser keeps the token, and from which no proxy takes it', () => {
    const passes = (storedBytes: number) => compared({ storedBytes })[0]?.cells.map(({ text, hurts }) => [text, hurts]);
    const ids = [1, 2, 3].map(() => ['yes, an id', false]);
    expect(passes(1500)).toEqual([['2,380 bytes, as a cookie too', false], ...ids]);
    expect(passes(4000)).toEqual([['5,714 bytes: as a header, not as a cookie of 4,096', true], ...ids]);
    expect(passes(6200)).toEqual([['no, 8,647 bytes: nginx takes 8,190 a line', true], ...ids]);
  });

  test('every row has four cells in words and a best one, whatever the numbers', () => {
    const inputs = fc.record({
      peakRequestsPerSecond: fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
      activeSessions: fc.integer({ min: 1, max: 1_000_000_000 }),
      storedBytes: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(inputs, (given) => {
        for (const { cells } of compared(given)) {
          expect(cells).toHaveLength(placements.length);
          expect(cells.some(({ best }) => best)).toBe(true);
          expect(cells.map(({ text }) => text).join()).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
