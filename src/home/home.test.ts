import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../kit/declare/field.ts';
import { shareValues } from '../kit/page/scenario.ts';
import { whole } from '../service/all.ts';
import { fields } from './fields.ts';
import { longest } from './limits.ts';
import { homeModel } from './model.ts';
import { placements } from './rows.ts';
import { table } from './table.ts';

const compared = (typed: Readonly<Record<string, unknown>>) => table(whole(typed).placements, longest);

/** Three draws of a figure: nothing but its ends and its middle. */
const spread = (p5: number, p50: number, p95: number) => ({ p5, p50, p95 });

describe('the comparison on the home page', () => {
  test('is found again once the tab has heard what was typed, in whatever order', async () => {
    const model = homeModel(whole({}).placements);
    const inputs = { ...defaultsOf(fields), storedBytes: 2000 };
    await model.prepare?.(inputs);
    shareValues({ storedBytes: 2000 });
    expect(model.compute(inputs).outputs).toEqual(whole({ storedBytes: 2000 }).placements);
    expect(model.prepare?.(inputs)).toBeUndefined();
  });

  test('says under a figure what it spans over the draws, and nothing where it does not move', () => {
    const { placements: all } = whole({});
    const spans = table(all, longest, {
      'signed-token': { carriedBytes: spread(2000, 2380, 9000), replicas: spread(6, 9, 12) },
      'server-memory': { replicas: { ...spread(9, 12, 15), share: 0.8 }, sessionsLostPerCrash: spread(0, 0, 0) },
      'shared-cache': { carriedBytes: spread(0, 0, 0), memoryBytes: spread(390e6, 410e6, 449e6) },
    });
    expect(spans.map(({ cells }) => cells.map(({ span }) => span)).filter((row) => row.some(Boolean))).toEqual([
      ['2,000 bytes to 9,000 bytes, median 2,380 bytes; 9,000 bytes: no, nginx takes 8,190 a line', ...Array(3)],
      ['6 to 12, median 9', '9 to 15, median 12, where it has a meaning (80%)', undefined, undefined],
      [undefined, undefined, '390 MB to 449 MB, median 410 MB', undefined],
    ]);
    const words = (...given: Parameters<typeof table>) =>
      table(...given).map(({ cells }) => cells.map((cell) => cell.text));
    expect(words(all, longest, {})).toEqual(words(all, longest));
  });

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
