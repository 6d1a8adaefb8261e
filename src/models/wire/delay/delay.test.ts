import { describe, expect, test } from 'vitest';
import { carriedRequestBytes } from '../hpack/request-bytes.ts';
import { operationCounts } from '../money/operation-counts.ts';
import { plainQuestion } from '../money/question.fixture.ts';
import { addedDelay } from './added-delay.ts';
import { carriedSizes, carryDelayClasses } from './carry-delay.ts';
import { mixtureMean, mixtureQuantile, shareWithin } from './delay-mixture.ts';
import { extraFlights, flights } from './flights.ts';
import { logNormalFrom, logNormalMean, logNormalSum } from './lognormal.ts';
import { lookUpDelayClasses } from './look-up-delay.ts';
import { normalCdf } from './normal-distribution.ts';

/** mulberry32: a small seeded generator, so that the simulation is the same every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const quantileOf = (sorted: Float64Array, probability: number): number =>
  sorted[Math.floor(probability * sorted.length)] ?? 0;

describe('the normal distribution, by scipy 1.17 (norm.cdf)', () => {
  test.each([
    [-10, 7.61985302416047e-24],
    [-7.2, 3.010627981117422e-13],
    [-5, 2.866515718791933e-7],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [0.3, 0.6179114221889526],
    [2.3263478740408408, 0.99],
    [6, 0.9999999990134123],
  ])('below %f', (z, share) => {
    expect(Math.abs(normalCdf(z) / share - 1)).toBeLessThan(1e-10);
  });

  test('far out it is 0 or 1, not NaN', () => {
    expect([normalCdf(-1e9), normalCdf(1e9)]).toEqual([0, 1]);
  });
});

describe('log-normal round trips', () => {
  test('the smallest delays there are have a quantile: the search ends where no number lies between', () => {
    for (const constantMilliseconds of [5e-324, 1e-323, 5.4e-323])
      expect(mixtureQuantile([{ share: 1, constantMilliseconds }], 0.99)).toBe(constantMilliseconds);
  });

  test('keep the median and the p99 they were made from', () => {
    const store = [{ share: 1, constantMilliseconds: 0, random: logNormalFrom(0.5, 1.5) }];
    expect(mixtureQuantile(store, 0.5)).toBeCloseTo(0.5, 8);
    expect(mixtureQuantile(store, 0.99)).toBeCloseTo(1.5, 8);
  });

  // quantiles of 4,000,000 sums drawn by numpy 2.4
  test.each([
    [2, 0.4723, 2.107, 4.7009],
    [5, 0.4723, 5.4498, 9.1551],
    [3, 0.9, 3.786, 15.0102],
  ])('%i in a row with sigma %f are within 3 %% of their sum', (count, sigma, p50, p99) => {
    const sum = [{ share: 1, constantMilliseconds: 0, random: logNormalSum({ logMedian: 0, sigma }, count) }];
    expect(Math.abs(mixtureQuantile(sum, 0.99) / p99 - 1)).toBeLessThan(0.03);
    expect(Math.abs(mixtureQuantile(sum, 0.5) / p50 - 1)).toBeLessThan(0.05);
  });

  test('the mean of a sum is the sum of the means', () => {
    const one = logNormalFrom(0.5, 2);
    expect(logNormalMean(logNormalSum(one, 7))).toBeCloseTo(7 * logNormalMean(one), 12);
  });

  test('a p99 below the median, or a median of 0, is refused', () => {
    expect(() => logNormalFrom(2, 1)).toThrow(RangeError);
    expect(() => logNormalFrom(0, 1)).toThrow(RangeError);
  });
});

describe('store operations of a request', () => {
  test.each([
    [1, 0, 0.8, 0.2],
    [2.3, 0, 0, 2.3],
    [3, 1.5, 0.5, 3],
    [0, 0, 0, 0],
  ])('%f reads, %f writes, near cache %f: %f on average', (reads, writes, hits, mean) => {
    const counts = operationCounts(reads, writes, hits);
    expect(counts.reduce((sum, { count, chance }) => sum + count * chance, 0)).toBeCloseTo(mean, 9);
    expect(counts.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  test('two reads through a cache that holds half are a fair coin thrown twice', () => {
    expect(operationCounts(2, 0, 0.5).map(({ chance }) => chance)).toEqual([0.25, 0.5, 0.25]);
  });
});

describe('slow start (RFC 6928)', () => {
  test.each([
    [14_600, 1],
    [14_601, 2],
    [20_000, 2],
    [43_800, 2],
    [65_536, 3],
    [150_000, 4],
  ])('%i bytes take %i flights', (bytes, count) => {
    expect(flights(bytes)).toBe(count);
  });

  test('a state adds a round trip only where it outgrows the first window', () => {
    expect([extraFlights(0), extraFlights(14_000), extraFlights(14_001)]).toEqual([0, 0, 1]);
  });
});

describe('delay of looking up, against 200,000 simulated requests', () => {
  const question = {
    ...plainQuestion,
    requestsPerConnection: 20,
    storeReadsPerRequest: 2.4,
    storeWritesPerRequest: 0.5,
    nearCacheHitShare: 0.6,
    uplinkMbps: 0.25,
    lookUpCpuMicroseconds: 50,
  };

  test('median, p99 and mean agree', () => {
    const next = random(20_261_123);
    const sigma = Math.log(1.5 / 0.5) / 2.3263478740408408;
    const delays = Float64Array.from({ length: 200_000 }, () => {
      const fieldOnWire = next() < 1 / 20 ? 43 : 1;
      let operations = next() < 0.5 ? 1 : 0;
      const reads = 2 + (next() < 0.4 ? 1 : 0);
      for (let read = 0; read < reads; read++) if (next() >= 0.6) operations++;
      let delay = (fieldOnWire * 8) / 250 + 0.05;
      for (let operation = 0; operation < operations; operation++) delay += 0.1 + 0.5 * Math.exp(sigma * normal(next));
      return delay;
    }).sort();
    const { p50, p99, parts } = addedDelay(lookUpDelayClasses(question));
    expect(Math.abs(p50 / quantileOf(delays, 0.5) - 1)).toBeLessThan(0.02);
    expect(Math.abs(p99 / quantileOf(delays, 0.99) - 1)).toBeLessThan(0.02);
    const mean = parts.uplink + parts.roundTrips + parts.processor + parts.store;
    expect(Math.abs(mean / (delays.reduce((sum, delay) => sum + delay, 0) / 200_000) - 1)).toBeLessThan(0.01);
  });
});

describe('delay of carrying, against 200,000 simulated requests', () => {
  const question = {
    ...plainQuestion,
    carriedBytes: 30_000,
    encoder: 'go',
    carrier: 'authorization',
    headerTableBytes: 4096,
    requestsPerConnection: 30,
    activeSessions: 45_000,
    carryStoreReadsPerRequest: 0.2,
  } as const;

  test('median, p99 and mean agree', () => {
    const next = random(7);
    const sigma = Math.log(1.5 / 0.5) / 2.3263478740408408;
    const { first } = carriedRequestBytes(question);
    const delays = Float64Array.from({ length: 200_000 }, () => {
      const refreshed = next() < 0.05;
      // 24 kB of Huffman code need a second flight on a new connection
      let delay = (first * 8) / 10_000 + (next() < 1 / 30 ? 50 : 0) + 0.021 + 0.2 * 0.03 + (refreshed ? 0.43 : 0);
      const reads = (refreshed ? 1 : 0) + (next() < 0.2 ? 1 : 0);
      for (let read = 0; read < reads; read++) delay += 0.1 + 0.5 * Math.exp(sigma * normal(next));
      return delay;
    }).sort();
    const { p50, p99, parts } = addedDelay(carryDelayClasses(question));
    expect(Math.abs(p50 / quantileOf(delays, 0.5) - 1)).toBeLessThan(0.001);
    expect(Math.abs(p99 / quantileOf(delays, 0.99) - 1)).toBeLessThan(0.01);
    const mean = parts.uplink + parts.roundTrips + parts.processor + parts.store;
    expect(Math.abs(mean / (delays.reduce((sum, delay) => sum + delay, 0) / 200_000) - 1)).toBeLessThan(0.01);
  });
});

describe('mixtures', () => {
  test('a class enters p99 only above 1%', () => {
    const withRare = (share: number) => [
      { share: 1 - share, constantMilliseconds: 1 },
      { share, constantMilliseconds: 100 },
    ];
    expect(mixtureQuantile(withRare(0.01), 0.99)).toBe(1);
    expect(mixtureQuantile(withRare(0.0101), 0.99)).toBe(100);
  });

  test('shares add up to 1, and the mean is that of the parts', () => {
    for (const classes of [carryDelayClasses(plainQuestion), lookUpDelayClasses(plainQuestion)]) {
      expect(shareWithin(classes, 1e9)).toBeCloseTo(1, 12);
      const { parts } = addedDelay(classes);
      expect(parts.uplink + parts.roundTrips + parts.processor + parts.store).toBeCloseTo(mixtureMean(classes), 12);
    }
  });

  test('a growing conversation has the mean size of its session and ends at its last request', () => {
    const sizes = carriedSizes({ carriedBytes: 100, growthBytesPerRequest: 10, requestsPerSession: 101 });
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeCloseTo(600, 9);
    expect(sizes.at(-1)).toBeCloseTo(1100, 9);
  });
});
