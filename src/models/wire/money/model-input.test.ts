import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legOf } from './legs.ts';
import { pricedInputBytes, resentBytes } from './model-input.ts';
import { carryBill, lookUpBill } from './money.ts';
import type { PayloadQuestion } from './payload-question.ts';
import { plainQuestion } from './question.fixture.ts';

/** Twenty turns of 2 kB, 17 a second, at 2 USD a million tokens of 4 bytes. */
const chat: PayloadQuestion = {
  ...plainQuestion,
  carrier: 'body',
  requestsPerSecond: 17,
  requestsPerSession: 20,
  carriedBytes: 2000,
  growthBytesPerRequest: 2000,
  usdPerMillionCarriedBytes: 0.5,
};
const modelUsd = (question: PayloadQuestion) =>
  [carryBill(question), lookUpBill(question)].map(({ legs }) => legOf(legs, 'model-input')?.usdPerMonth ?? 0);

describe('a conversation that is resent to a model', () => {
  test('costs every byte of it without a cache', () => {
    // 44.676 million turns a month of 21 kB
    for (const usd of modelUsd(chat)) expect(usd).toBeCloseTo(44.676 * 21_000 * 0.5, 3);
  });

  test.each([
    // What was resent is read at a twentieth and a tenth of 2 USD, the new turn written at 2.50: by hand, 4 bytes a token
    [0.05, 44.676 * ((19_000 / 4) * 0.1 + (2000 / 4) * 2.5)],
    [0.1, 44.676 * ((19_000 / 4) * 0.2 + (2000 / 4) * 2.5)],
  ])('costs its beginning at %f of the price where it is read from the cache', (cacheReadPriceRatio, expected) => {
    const cached = { ...chat, cachedInputShare: 1, cacheReadPriceRatio, cacheWritePriceRatio: 1.25 };
    for (const usd of modelUsd(cached)) expect(usd).toBeCloseTo(expected, 3);
  });

  test('agrees with the sum over the turns of a session', () => {
    const share = 0.8;
    const priced = { ...chat, cachedInputShare: share, cacheReadPriceRatio: 0.1, cacheWritePriceRatio: 1.25 };
    let paid = 0;
    let before = 0;
    for (let turn = 0; turn < 20; turn++) {
      const all = 2000 + 2000 * turn;
      paid += before * (share * 0.1 + (1 - share) * 1.25) + (all - before) * 1.25;
      before = all;
    }
    expect(pricedInputBytes(priced)).toBeCloseTo(paid / 20, 6);
  });

  test('moves as many bytes, whatever they cost', () => {
    const moved = (question: PayloadQuestion) => legOf(carryBill(question).legs, 'model-input')?.gbPerMonth;
    expect(moved({ ...chat, cachedInputShare: 1 })).toBe(moved(chat));
  });

  test('resends nothing where a session is one request, and never more than it carries', () => {
    expect(resentBytes({ carriedBytes: 500, growthBytesPerRequest: 100, requestsPerSession: 1 })).toBe(0);
    const any = fc.record({
      carriedBytes: fc.integer({ min: 0, max: 1e7 }),
      growthBytesPerRequest: fc.integer({ min: 0, max: 1e6 }),
      requestsPerSession: fc.double({ min: 1, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(any, (session) => {
        const all = session.carriedBytes + (session.growthBytesPerRequest * (session.requestsPerSession - 1)) / 2;
        expect(resentBytes(session)).toBeGreaterThanOrEqual(0);
        expect(resentBytes(session)).toBeLessThanOrEqual(all);
      }),
    );
  });

  test('the more is read from the cache the less it costs, where reading is cheaper than writing', () => {
    const at = (cachedInputShare: number) =>
      pricedInputBytes({ ...chat, cachedInputShare, cacheReadPriceRatio: 0.05, cacheWritePriceRatio: 1.25 });
    expect([0.2, 0.5, 0.8, 1].map(at)).toEqual([0.2, 0.5, 0.8, 1].map(at).toSorted((a, b) => b - a));
    // Caching that hardly ever hits costs more than none
    expect(at(0.01)).toBeGreaterThan(at(0));
  });
});
