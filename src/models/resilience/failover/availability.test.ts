import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availability, replicasNeeded } from './availability.ts';

const independent = { correlatedShare: 0 } as const;

describe('availability', () => {
  // The usual table of series and parallel systems.
  it.each([
    [2, 1, 0.999, 0.999999],
    [3, 2, 0.999, 0.999997002],
    [3, 3, 0.999, 0.997002999],
    [5, 3, 0.999, 0.99999999001],
    [10, 8, 0.995, 0.99998539],
  ])('gives for %i replicas of which %i are needed at %s: %s', (replicas, needed, replicaAvailability, share) => {
    const result = availability({ replicas, needed, replicaAvailability, ...independent });
    expect(Math.abs(result.share - share)).toBeLessThan(5e-9);
    expect(result.minutesPerYear).toBeCloseTo((1 - result.share) * 525_600, 6);
  });

  it('puts a store in series: 2 parallel replicas at .999 behind a store at .999 are worse than one alone', () => {
    const result = availability({
      replicas: 2,
      needed: 1,
      replicaAvailability: 0.999,
      ...independent,
      storeAvailability: 0.999,
    });
    expect(result.share).toBeCloseTo(0.999999 * 0.999, 12);
  });

  it('is bounded by what takes all replicas at once, however many there are', () => {
    const with5Percent = (replicas: number) =>
      availability({ replicas, needed: 1, replicaAvailability: 0.99, correlatedShare: 0.05 });
    expect(with5Percent(50).share).toBeCloseTo(1 - 0.05 * 0.01, 12);
    // By hand for two: (1 − βq)(1 − ((1 − β)q)²).
    expect(with5Percent(2).share).toBeCloseTo((1 - 0.0005) * (1 - 0.0095 ** 2), 12);
    expect(with5Percent(2).parts.map(({ part }) => part)).toEqual(['replicas', 'together']);
  });

  it('has parts that multiply to the whole', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        share,
        share,
        share,
        share,
        (replicas, part, up, common, store) => {
          const needed = Math.max(1, Math.floor(replicas * part));
          const result = availability({
            replicas,
            needed,
            replicaAvailability: up,
            correlatedShare: common,
            storeAvailability: store,
          });
          const product = result.parts.reduce((all, each) => all * each.share, 1);
          expect(Math.abs(result.share - product)).toBeLessThan(1e-9);
          expect(result.share).toBeGreaterThanOrEqual(-1e-12);
          expect(result.share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('replicasNeeded', () => {
  it('is the smallest count that is not overloaded', () => {
    expect(replicasNeeded(10, 0.8)).toBe(8);
    expect(replicasNeeded(100, 0.07)).toBe(7);
    expect(replicasNeeded(3, 0.7)).toBe(3);
    expect(replicasNeeded(1, 0.01)).toBe(1);
    expect(replicasNeeded(1_000_000, 0.6)).toBe(600_000);
  });
});
