import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../maths/normal-quantile.ts';
import { serviceFromPercentiles } from '../response/service-from-percentiles.ts';
import { serviceTail } from '../response/service-tail.ts';
import { waitedTail } from '../response/waited-tail.ts';
import { gammaShares } from './incomplete-gamma.ts';

const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('gammaShares against mpmath (40 digits)', () => {
  it.each([
    [0.01, 0.5, 0.00562675619396718, 0.994373243806033],
    [0.01, 3, 0.000132971356570155, 0.99986702864343],
    [0.25, 2, 0.0172860118595168, 0.982713988140483],
    [0.5, 1, 0.157299207050285, 0.842700792949715],
    [4, 2, 0.857123460498547, 0.142876539501453],
    [4, 20, 3.203719780477e-6, 0.99999679628022],
    [100, 120, 0.0278637398905207, 0.972136260109479],
    [1000, 900, 0.999450097734288, 0.000549902265711783],
    [9000, 9100, 0.146004642810063, 0.853995357189937],
  ])('shape %d at %d', (shape, x, upper, lower) => {
    expect(relativeError(gammaShares(shape, x).upper, upper)).toBeLessThan(1e-11);
    expect(relativeError(gammaShares(shape, x).lower, lower)).toBeLessThan(1e-11);
  });

  it.each([
    [40_000, 40_200, 0.1586542492916],
    [40_000, 39_900, 0.6910223338415],
    [1_000_000, 1_002_000, 0.02280409589877],
    [1_000_000, 1_000_000, 0.4998670192391],
  ])('large shape %d at %d, by the uniform expansion', (shape, x, upper) => {
    expect(Math.abs(gammaShares(shape, x).upper - upper)).toBeLessThan(1e-8);
  });
});

describe('waitedTail against mpmath quadrature of the convolution', () => {
  it.each([
    [3, 0.5, 2, 0.37792953186535],
    [3, 0.5, 0.25, 0.0053085994732756],
    [3, 0.5, 0.05, 0.0004158623728364],
    [5, 2, 1, 0.033466779306823],
    [5, 2, 0.5, 0.010654223108112],
    [20, 3, 10, 0.15289668990558],
    [2, 0.1, 0.5, 0.13810662209779],
    [2, 0.1, 0.01, 1.8797475654901e-15],
    [2, 0.1, 0.005, 6.279795842621e-16],
    [8, 10, 0.3, 0.00035423655178832],
    [1.02, 0.02, 1, 0.82004123021772],
  ])('t %d, cv %d, mean wait %d', (time, cv, meanWait, expected) => {
    expect(relativeError(waitedTail(time, cv, meanWait), expected)).toBeLessThan(1e-9);
  });

  it('meets the exponential and the constant case without a jump', () => {
    for (const meanWait of [0.02, 0.9, 1, 7])
      for (const time of [0.3, 1.7, 4, 12]) {
        expect(relativeError(waitedTail(time, 1 + 1e-9, meanWait), waitedTail(time, 1, meanWait))).toBeLessThan(1e-6);
        if (meanWait > 0.1)
          expect(Math.abs(waitedTail(time, 2e-5, meanWait) - waitedTail(time, 0, meanWait))).toBeLessThan(1e-4);
      }
  });

  it('is a probability for any variation, time and wait', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: -8, max: 6, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (cv, logTime, logWait) => {
          const time = 10 ** logTime;
          const tail = serviceTail(time, cv) + waitedTail(time, cv, 10 ** logWait);
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1 + 1e-8);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.999999, 4.753424308817087],
  ])('scipy norm.ppf(%d) = %d', (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
  });
});

describe('serviceFromPercentiles', () => {
  it('knows exponential work by its ratio of ln 100 / ln 2', () => {
    const fitted = serviceFromPercentiles(10 * Math.log(2), 10 * Math.log(100));
    expect(fitted?.serviceCv).toBeCloseTo(1, 6);
    expect(fitted?.meanMilliseconds).toBeCloseTo(10, 5);
  });

  it('takes equal percentiles for constant work, and refuses a ratio no Gamma service has', () => {
    expect(serviceFromPercentiles(20, 20)?.meanMilliseconds).toBeCloseTo(20, 3);
    expect(serviceFromPercentiles(1, 1e300)).toBeUndefined();
  });

  it('recovers scipy gamma(shape 4, scale 5): p50 18.3603, p99 50.2259', () => {
    const fitted = serviceFromPercentiles(18.360303, 50.225876);
    expect(fitted?.serviceCv).toBeCloseTo(0.5, 4);
    expect(fitted?.meanMilliseconds).toBeCloseTo(20, 3);
  });
});
