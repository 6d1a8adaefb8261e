import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../random.fixture.ts';
import { statusListBytes } from './status-list.ts';

/** A status list of one bit a token with exactly `revoked` bits set, at random. */
function randomList(tokens: number, revoked: number, seed: number): Uint8Array {
  const list = new Uint8Array(Math.ceil(tokens / 8));
  const next = uniform(seed);
  for (let set = 0; set < revoked; ) {
    const index = Math.floor(next() * tokens);
    const mask = 1 << (index % 8);
    if ((list[index >> 3]! & mask) !== 0) continue;
    list[index >> 3]! |= mask;
    set++;
  }
  return list;
}

describe('statusListBytes', () => {
  // draft-ietf-oauth-status-list-21, size comparison (its kB are rounded to 0.1 and partly binary).
  it.each([
    [100_000, 0.0001, 81],
    [100_000, 0.001, 252],
    [100_000, 0.01, 1400],
    [100_000, 0.02, 2300],
    [1_000_000, 0.0001, 442],
    [1_000_000, 0.001, 2200],
    [1_000_000, 0.01, 13_700],
    [1_000_000, 0.02, 23_000],
    [10_000_000, 0.01, 135_000],
    [100_000_000, 0.01, 1_300_000],
    [100_000, 0.5, 12_200],
  ])('agrees with the table of the draft: %i tokens, share %s', (tokens, share, bytes) => {
    expect(Math.abs(statusListBytes(tokens, share) - bytes)).toBeLessThan(Math.max(10, bytes * 0.07));
  });

  it('is within 5% of real zlib from 100,000 tokens on', () => {
    for (const tokens of [100_000, 700_000])
      for (const share of [0.00005, 0.0003, 0.002, 0.007, 0.015, 0.04, 0.15, 0.4]) {
        const revoked = Math.round(tokens * share);
        const real = deflateSync(randomList(tokens, revoked, revoked), { level: 9 }).length;
        expect(Math.abs(statusListBytes(tokens, revoked / tokens) / real - 1), `${tokens}, ${share}`).toBeLessThan(
          0.05,
        );
      }
  });

  it('is within 15% or 12 bytes of real zlib below that', () => {
    for (const tokens of [1, 100, 3000, 20_000])
      for (const revoked of [0, 1, Math.ceil(tokens / 100), Math.ceil(tokens / 10)]) {
        const real = deflateSync(randomList(tokens, revoked, tokens), { level: 9 }).length;
        const difference = Math.abs(statusListBytes(tokens, revoked / tokens) - real);
        expect(difference, `${revoked} of ${tokens}: ${real}`).toBeLessThan(Math.max(12, 0.15 * real));
      }
  });

  it('is symmetric, grows with the list, and never exceeds the stored list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }), (tokens, share) => {
        const bytes = statusListBytes(tokens, share);
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual((tokens / 8) * 1.001 + 11);
        expect(statusListBytes(tokens, 1 - share)).toBeCloseTo(bytes, 3);
        expect(statusListBytes(tokens * 2, share)).toBeGreaterThan(bytes);
      }),
    );
  });
});
