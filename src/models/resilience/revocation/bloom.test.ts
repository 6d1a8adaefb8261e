import { describe, expect, it } from 'vitest';
import { uniform } from '../random.fixture.ts';
import { bloomBits, bloomFalsePositiveShare, bloomHashes } from './bloom.ts';

describe('bloomBits', () => {
  it('agrees with the package bloom-filters 3.0.4, BloomFilter.create(10000, 0.001).size', () => {
    expect(Math.ceil(bloomBits(10_000, 0.001))).toBe(143_776);
  });

  it.each([
    [0.01, 9.585],
    [0.001, 14.378],
    [0.0001, 19.17],
    [1e-6, 28.755],
  ])('takes at %s %s bits an entry (Broder & Mitzenmacher)', (share, bits) => {
    expect(bloomBits(1, share)).toBeCloseTo(bits, 3);
  });

  it('needs nothing for nothing and refuses shares outside 0 to 1', () => {
    expect(bloomBits(0, 0.01)).toBe(0);
    for (const share of [0, 1, -1, Number.NaN]) expect(() => bloomBits(1, share)).toThrow(RangeError);
  });
});

describe('bloomFalsePositiveShare', () => {
  /** A real filter with random positions: what share of unknown entries it takes for known. */
  function realFilter(bits: number, hashes: number, entries: number): number {
    const next = uniform(7);
    const filter = new Uint8Array(bits);
    for (let draw = 0; draw < entries * hashes; draw++) filter[Math.floor(next() * bits)] = 1;
    const tries = 200_000;
    let hits = 0;
    for (let query = 0; query < tries; query++) {
      let known = true;
      for (let hash = 0; hash < hashes && known; hash++) known = filter[Math.floor(next() * bits)] === 1;
      if (known) hits++;
    }
    return hits / tries;
  }

  it.each([20_000, 40_000, 100_000, 400_000])('agrees with a real filter for 20,000 that holds %i', (entries) => {
    const bits = Math.ceil(bloomBits(20_000, 0.01));
    const hashes = bloomHashes(0.01);
    const real = realFilter(bits, hashes, entries);
    expect(Math.abs(bloomFalsePositiveShare(bits, hashes, entries) / real - 1)).toBeLessThan(0.05);
  });
});
