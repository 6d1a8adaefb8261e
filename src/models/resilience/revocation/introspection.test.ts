import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { introspectionLoad } from './introspection.ts';

/** Poisson requests, each of a random session at a random verifier, with a cache of fixed life filled on a miss. */
function simulatedMissShare(rate: number, sessions: number, verifiers: number, cache: number): number {
  const next = uniform(11);
  // Started at random moments of their life, or all pairs would expire in step for a long time.
  const freshUntil = new Float64Array(sessions * verifiers).map(() => next() * cache);
  let now = 0;
  let misses = 0;
  let counted = 0;
  for (let request = 0; request < 400_000; request++) {
    now += exponential(next, 1 / rate);
    const pair = Math.floor(next() * sessions * verifiers);
    const miss = now >= freshUntil[pair]!;
    if (miss) freshUntil[pair] = now + cache;
    if (now < cache * 2) continue;
    counted++;
    if (miss) misses++;
  }
  return misses / counted;
}

describe('introspectionLoad', () => {
  it.each([
    [300, 200, 4, 60],
    [300, 200, 1, 5],
    [100, 500, 3, 10],
  ])('agrees with a simulation at %i/s, %i sessions, %i verifiers, %i s', (rate, sessions, verifiers, cache) => {
    const { missShare, requestsPerSecond } = introspectionLoad(rate, sessions, verifiers, cache);
    expect(Math.abs(missShare / simulatedMissShare(rate, sessions, verifiers, cache) - 1)).toBeLessThan(0.02);
    expect(requestsPerSecond).toBeCloseTo(rate * missShare, 9);
  });

  it('asks about every request without a cache, at most pairs / cache with one', () => {
    expect(introspectionLoad(300, 20_000, 10, 0).requestsPerSecond).toBe(300);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e7, noNaN: true }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e5 }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        (rate, sessions, verifiers, cache) => {
          const asked = introspectionLoad(rate, sessions, verifiers, cache).requestsPerSecond;
          expect(asked).toBeLessThanOrEqual(rate);
          expect(asked).toBeLessThanOrEqual(((sessions * verifiers) / cache) * (1 + 1e-9));
          expect(introspectionLoad(rate, sessions, verifiers, cache * 2).requestsPerSecond).toBeLessThanOrEqual(asked);
        },
      ),
    );
  });
});
