import { describe, expect, test } from 'vitest';
import { addedDelay } from '../delay/added-delay.ts';
import { carryDelayClasses } from '../delay/carry-delay.ts';
import { lookUpDelayClasses } from '../delay/look-up-delay.ts';
import { breakEvens } from './break-evens.ts';
import { cliffs } from './cliffs.ts';
import { winner } from './compare.ts';
import { crossings } from './crossings.ts';
import { carryBill, lookUpBill } from './money.ts';
import { plainQuestion } from './question.fixture.ts';

describe('crossings of a difference', () => {
  test('every root of a polynomial in range is found, to 1e-6', () => {
    const cubic = (x: number) => Math.sign((x - 2) * (x - 30) * (x - 700));
    const found = crossings(cubic, { least: 1, most: 1000, points: 200, jumps: [] });
    expect(found.map(({ signAbove }) => signAbove)).toEqual([1, -1, 1]);
    for (const [index, root] of [2, 30, 700].entries())
      expect(Math.abs((found[index]?.at ?? 0) / root - 1)).toBeLessThan(2e-6);
  });

  test('a jump is reported where it is, and a gap in the domain is no crossing', () => {
    const scan = { least: 0, most: 10, points: 200, jumps: [[4, 5]] } as const;
    expect(crossings((x) => (x <= 4 ? -1 : 1), scan)).toEqual([{ at: 4, jump: true, signAbove: 1 }]);
    expect(crossings((x) => (x < 4 ? -1 : x < 6 ? undefined : 1), scan)).toEqual([]);
    expect(crossings(() => 0, scan)).toEqual([]);
  });
});

describe('break-evens of carrying against looking up', () => {
  const prices = { ...plainQuestion, loadBalancerUsdPerGb: 0.008, storeUsdPerMonth: 20, requestsPerConnection: 1000 };

  test('the cost of carrying passes that of the store at the compression cliff of nghttp2, not between', () => {
    const [cost] = breakEvens(prices, [{ input: 'carriedBytes', least: 1, most: 65_536, metrics: ['usdPerMonth'] }]);
    // "session=" and 3026 bytes make an entry of exactly 3072
    expect(cost).toEqual({ metric: 'usdPerMonth', input: 'carriedBytes', value: 3026, above: 'lookUp', cliff: true });
  });

  test('at a crossing that is no cliff both ways cost the same', () => {
    const smooth = { ...prices, protocol: 'http1' } as const;
    const [cost] = breakEvens(smooth, [{ input: 'carriedBytes', least: 1, most: 65_536, metrics: ['usdPerMonth'] }]);
    const there = { ...smooth, carriedBytes: cost?.value ?? 0 };
    expect(cost?.cliff).toBe(false);
    expect(Math.abs(carryBill(there).usdPerMonth / lookUpBill(there).usdPerMonth - 1)).toBeLessThan(1e-4);
  });

  test('a store that answers as fast as the processor verifies is as fast as carrying', () => {
    const [p50] = breakEvens(
      { ...plainQuestion, verifyMicroseconds: 1000, protocol: 'http1', storeRttP99Milliseconds: 5 },
      [{ input: 'storeRttMilliseconds', least: 0.01, most: 100, metrics: ['p50'] }],
    );
    // 1 ms verified and 1,018 bytes carried, against 0.1 ms in the store, 0.03 ms decoded and 61 bytes carried
    expect(p50?.value).toBeCloseTo(1 + (8 * (1018 - 61)) / 10_000 - 0.1 - 0.03, 5);
  });

  test('none is an answer too', () => {
    expect(
      breakEvens({ ...prices, storeAlreadyRuns: true, loadBalancerUsdPerGb: 0 }, [
        { input: 'carriedBytes', least: 1, most: 65_536, metrics: ['usdPerMonth'] },
      ]),
    ).toEqual([]);
  });

  test('inputs without a steady state are passed over', () => {
    const refreshing = { ...prices, activeSessions: 20_000 };
    const found = breakEvens(refreshing, [
      { input: 'requestsPerSecond', least: 0.01, most: 1e7, metrics: ['usdPerMonth', 'p50', 'p99'] },
    ]);
    for (const { value } of found) expect(value).toBeGreaterThan(20_000 / 900);
  });
});

test('an input that only one way depends on leaves the delay of the other as it is', () => {
  const base = { ...plainQuestion, activeSessions: 1000, carryStoreReadsPerRequest: 1 };
  for (const change of [{ carriedBytes: 9000 }, { tokenLifetimeSeconds: 99 }, { carryStoreReadsPerRequest: 3 }])
    expect(lookUpDelayClasses({ ...base, ...change })).toEqual(lookUpDelayClasses(base));
  expect(carryDelayClasses({ ...base, nearCacheHitShare: 0.7 })).toEqual(carryDelayClasses(base));
});

describe('cliffs', () => {
  test('lie where the delay of a cold request jumps by a round trip', () => {
    const question = { ...plainQuestion, requestsPerConnection: 1 };
    for (const { carriedBytes, kind } of cliffs(question, 200_000)) {
      if (kind !== 'round-trip') continue;
      const p50 = (bytes: number) => addedDelay(carryDelayClasses({ ...question, carriedBytes: bytes })).p50;
      expect(p50(carriedBytes + 1) - p50(carriedBytes)).toBeGreaterThan(49);
    }
    expect(cliffs(question, 200_000).filter(({ kind }) => kind === 'round-trip')).toHaveLength(3);
  });
});

test('within 1% of the larger is a tie', () => {
  expect([winner(0, 0), winner(100, 101), winner(100, 102), winner(5, 0)]).toEqual(['tie', 'tie', 'carry', 'lookUp']);
});
