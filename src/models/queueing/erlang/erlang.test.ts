import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestSlots } from '../sizing/smallest-slots.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC } from './erlang-c.ts';

const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

/**
 * slots, erlangs, value with 40-digit arithmetic (mpmath); the comment names an independent publication that agrees.
 */
const PUBLISHED_B: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.5],
  [2, 1, 0.2],
  [1, 5, 0.8333333333333333],
  [10, 5, 0.01838457033664813],
  [10, 20, 0.5379631686320729],
  [17, 10, 0.01294887522472657], // pyworkforce: 17 for 10 erlangs at 2%
  [18, 10, 0.007142438157899778], // erlanglib: 18 for 10 erlangs at 1%
  [736, 708, 0.009924638063744409], // erlanglib: 736 at 1%
  [132, 123, 0.03124282104699637],
  [190, 200, 0.08869684386923561],
  [200, 5, 5.316671379546738e-238],
  [1000, 500, 1.652415127751342e-86],
  [5000, 10000, 0.5000999201277001],
  [10000, 12000, 0.1670808676259389],
  [100000, 100000, 0.002518893423546906],
  [100000, 99000, 8.225775598504222e-6],
  [10, 4.461, 0.009997786687902762], // classic table: 4.46 erlangs on 10 channels at 1%
  [20, 12.03, 0.00999586791306609], // classic table: 12.03 on 20
  [100, 84.06, 0.00999170258802648], // classic table: 84.06 on 100
];

const PUBLISHED_C: readonly (readonly [number, number, number])[] = [
  [1, 0.5, 0.5],
  [2, 1, 0.3333333333333333],
  [3, 2, 0.4444444444444444],
  [2, 1.8, 0.8526315789473684], // Octave queueing package, qsmmm: Lq 7.674
  [4, 1.8, 0.128533646782251], // same: Lq 0.105
  [5, 2.5, 0.1303712974551523], // brooker.co.za: "about 13%"
  [10, 5, 0.03610535915832019], // brooker.co.za: "3.6%"
  [5, 4, 0.5541125541125541],
  [10, 8, 0.4091801507964435],
  [11, 10, 0.6821182046893324], // erlanglib 0.6821
  [12, 10, 0.4493882242982709],
  [13, 10, 0.2852704530364929],
  [14, 10, 0.1741319335950498], // pyworkforce 0.1741319335950498
  [15, 10, 0.102042367007988], // pyworkforce 0.102
  [25, 20, 0.2091028265988366],
  [35, 30.30303, 0.3121924730158216],
  [40, 30.30303, 0.06278833820785451],
  [35, 24, 0.02352111686145861],
  [130, 123, 0.4243807533353018],
  [12421, 12345, 0.3812250150617514],
  [100, 90, 0.2169404809063664],
  [10000, 9000, 2.09161979441929e-25],
  [1000, 960, 0.1336917800629123],
  [100000, 99000, 0.0008219082374107954],
  [100000, 99900, 0.6579935117953026],
  [10000, 9900, 0.2227769288641482],
  [100000, 99700, 0.2443230780825742],
];

describe('erlangB and erlangC', () => {
  it.each(PUBLISHED_B)('B(%d, %d) = %d', (slots, load, expected) => {
    expect(relativeError(erlangB(slots, load), expected)).toBeLessThan(1e-12);
  });

  it.each(PUBLISHED_C)('C(%d, %d) = %d', (slots, load, expected) => {
    expect(relativeError(erlangC(slots, load), expected)).toBeLessThan(1e-12);
  });

  it('is 0, never NaN, where the probability is under 1e-300', () => {
    expect(erlangB(10000, 200)).toBe(0);
    expect(erlangC(10000, 100)).toBe(0);
    expect(erlangC(1_000_000, 1e-6)).toBe(0);
  });

  it('agrees with the whole recursion from B(0) = 1, of which it runs only the end', () => {
    const whole = (slots: number, load: number) => {
      let inverse = 1;
      for (let slot = 1; slot <= slots; slot++) inverse = 1 + (inverse * slot) / load;
      return 1 / inverse;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0.3, max: 2, noNaN: true }), (slots, ratio) => {
        const expected = whole(slots, slots * ratio);
        if (expected > 1e-290) expect(relativeError(erlangB(slots, slots * ratio), expected)).toBeLessThan(1e-11);
      }),
      { numRuns: 60 },
    );
  });

  it('falls as slots are added, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 1e-9, max: 0.999999999, noNaN: true }),
        (slots, utilisation) => {
          const here = erlangC(slots, slots * utilisation);
          const more = erlangC(slots + 1, slots * utilisation);
          expect(here).toBeGreaterThanOrEqual(more);
          expect(here).toBeLessThanOrEqual(1 + 1e-12);
          expect(more).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('follows Halfin and Whitt in the limit: P(wait) at a + √a is near 0.2234 for large systems', () => {
    expect(erlangC(10_100, 10_000)).toBeCloseTo(0.22336, 2);
    expect(erlangC(1_001_000, 1_000_000)).toBeCloseTo(0.22336, 3);
  });

  it('refuses what has no meaning', () => {
    expect(() => erlangC(10, 10)).toThrow(RangeError);
    expect(() => erlangC(10.5, 1)).toThrow(RangeError);
    expect(() => erlangB(1, 0)).toThrow(RangeError);
  });
});

describe('smallestSlots', () => {
  it('finds the published counts', () => {
    expect(smallestSlots(10, 0.2)).toBe(14); // Erlang C tables: 13 gives 0.285, 14 gives 0.174
    expect(smallestSlots(10, 0.11)).toBe(15);
  });

  it('is the first count that meets the target', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50_000, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
        (load, target) => {
          const slots = smallestSlots(load, target);
          expect(erlangC(slots, load)).toBeLessThanOrEqual(target * (1 + 1e-12));
          if (slots - 1 > load) expect(erlangC(slots - 1, load)).toBeGreaterThan(target * (1 - 1e-12));
        },
      ),
      { numRuns: 50 },
    );
  });
});
