import { assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldBytes } from '../hpack/field-bytes.ts';
import { textOfLength } from '../hpack/header-text.ts';
import { carryCost, lookUpCost } from './payload-cost.ts';
import type { PayloadQuestion } from './payload-question.ts';
import { plainQuestion } from './question.fixture.ts';

const logarithmic = (least: number, most: number) =>
  double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map((power) =>
    Math.min(most, Math.max(least, Math.exp(power))),
  );
const share = double({ min: 0, max: 1, noNaN: true });

/** Inputs over the whole of their ranges, from one request in four months to ten million a second. */
const questions = record({
  requestsPerSecond: logarithmic(1e-7, 1e7),
  requestsPerSession: logarithmic(1, 1e6),
  requestsPerConnection: logarithmic(1, 1e7),
  refreshes: share,
  carriedBytes: integer({ min: 0, max: 10_000_000 }),
  storedBytes: integer({ min: 0, max: 100_000_000 }),
  growthBytesPerRequest: constantFrom(0, 0, 1, 1500, 1_000_000),
  carrier: constantFrom('cookie', 'authorization', 'body'),
  protocol: constantFrom('http1', 'http2', 'http3'),
  encoder: constantFrom('chromium', 'firefox', 'nghttp2', 'go', 'never-indexed'),
  headerTableBytes: constantFrom(0, 1, 4096, 65_536),
  qpackTableBytes: constantFrom(0, 4096),
  carryStoreReadsPerRequest: double({ min: 0, max: 100, noNaN: true }),
  setCookieShare: share,
  storeReadsPerRequest: double({ min: 0, max: 100, noNaN: true }),
  storeWritesPerRequest: double({ min: 0, max: 100, noNaN: true }),
  storeRttMilliseconds: logarithmic(0.001, 10_000),
  storeTail: logarithmic(1, 1e4),
  nearCacheHitShare: share,
  uplinkMbps: logarithmic(0.001, 100_000),
  internalHops: integer({ min: 0, max: 100 }),
  loadBalancerUsdPerGb: double({ min: 0, max: 1, noNaN: true }),
}).map(
  ({ refreshes, storeTail, ...inputs }): PayloadQuestion => ({
    ...plainQuestion,
    ...inputs,
    activeSessions: refreshes * 900 * inputs.requestsPerSecond,
    storeRttP99Milliseconds: inputs.storeRttMilliseconds * storeTail,
    egressUsdPerGb: 0.09,
    coreUsdPerMonth: 30,
    usdPerMillionCarriedBytes: 0.75,
  }),
);

/** Every number inside a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('over the whole range of the inputs', () => {
  test('every figure is finite and none is negative', () => {
    assert(
      property(questions, (question) => {
        for (const figure of numbersIn([carryCost(question), lookUpCost(question)]))
          if (!(figure >= 0 && Number.isFinite(figure))) throw new Error(`${figure} in ${JSON.stringify(question)}`);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  test('a repeat never costs more than a first request, and the mean lies between', () => {
    assert(
      property(questions, (question) => {
        for (const { bytes } of [carryCost(question), lookUpCost(question)]) {
          expect(bytes.warmLeast).toBeLessThanOrEqual(bytes.warm);
          expect(bytes.warm).toBeLessThanOrEqual(bytes.first);
          expect(bytes.mean).toBeGreaterThanOrEqual(bytes.warm * (1 - 1e-12));
          expect(bytes.mean).toBeLessThanOrEqual(bytes.first * (1 + 1e-12));
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('p50 never exceeds p99', () => {
    assert(
      property(questions, (question) => {
        for (const { addedMilliseconds: delay } of [carryCost(question), lookUpCost(question)])
          expect(delay.p50).toBeLessThanOrEqual(delay.p99 * (1 + 1e-9));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('more of it never costs less', () => {
  const usd = (question: PayloadQuestion) => carryCost(question).usdPerMonth;

  test('carrying more bytes, refreshing more often, sending more back', () => {
    assert(
      property(questions, logarithmic(1.01, 4), (question, factor) => {
        const within = 1 + 1e-9;
        // a cookie under 20 bytes is never indexed: there, and only there, a longer one is cheaper
        if (question.carriedBytes > 20) {
          const more = { ...question, carriedBytes: Math.ceil(question.carriedBytes * factor) };
          expect(usd(question)).toBeLessThanOrEqual(usd(more) * within);
        }
        const longer = { ...question, tokenLifetimeSeconds: question.tokenLifetimeSeconds * factor };
        expect(usd(longer)).toBeLessThanOrEqual(usd(question) * within);
        const more = { ...question, setCookieShare: Math.min(1, question.setCookieShare * factor) };
        expect(usd(question)).toBeLessThanOrEqual(usd(more) * within);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test('a near cache never makes looking up dearer or slower', () => {
    assert(
      property(questions, share, (question, hits) => {
        const better = lookUpCost({ ...question, nearCacheHitShare: Math.max(question.nearCacheHitShare, hits) });
        const plain = lookUpCost(question);
        expect(better.usdPerMonth).toBeLessThanOrEqual(plain.usdPerMonth * (1 + 1e-9));
        // medians of sums are approximations, so the order of two of them may be off by as much
        expect(better.addedMilliseconds.p99).toBeLessThanOrEqual(plain.addedMilliseconds.p99 * 1.03);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test('a literal grows with its value, byte by byte', () => {
    const wire = { protocol: 'http2', encoder: 'never-indexed', headerTableBytes: 4096, qpackTableBytes: 0 } as const;
    assert(
      property(integer({ min: 0, max: 70_000 }), (octets) => {
        const field = (size: number) =>
          fieldBytes({ carrier: 'cookie', cookieName: 'session', value: textOfLength(size, 6.44) }, wire).first;
        expect(field(octets + 1)).toBeGreaterThanOrEqual(field(octets));
        expect(field(octets)).toBeLessThanOrEqual(octets + 8 + 2 + 4);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
