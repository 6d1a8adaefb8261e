import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../random.fixture.ts';
import { amplification, everyHopAmplification } from './amplification.ts';
import { collisionProbability } from './collision.ts';
import { duplicateEffects } from './duplicate-effects.ts';
import { chainHorizonMilliseconds, retryHorizonMilliseconds } from './retry-horizon.ts';
import { healthyPoint, loopBorders, loopPoint, type RetryLoop } from './retry-loop.ts';
import { type RetryPolicy, worstAmplification } from './retry-policy.ts';
import { answeredShare } from './simulate.fixture.ts';
import { timeoutShare } from './timeout-share.ts';
import { tippingSpike } from './tipping-spike.ts';

const policy = (layers: number, attemptsPerLayer: number, retryBudgetShare?: number): RetryPolicy => ({
  layers,
  attemptsPerLayer,
  retryBudgetShare,
});
const threeOfThree = policy(3, 3);

describe('amplification', () => {
  // The leaf fails: products of (1 − q^3)/(1 − q) over q, q^3, q^9, with 40 digits. Every hop fails: the published 1.03, 1.37, 5.36, 27.
  it.each([
    [0.01, 1.0101010101, 1.030607060301],
    [0.1, 1.1111111111, 1.367631],
    [0.5, 2.0, 5.359375],
    [1, 27, 27],
  ])('at a failing share of %d: %d for a leaf, %d where every hop fails', (failure, leaf, everyHop) => {
    expect(amplification(failure, threeOfThree).attempts).toBeCloseTo(leaf, 6);
    expect(everyHopAmplification(failure, threeOfThree)).toBeCloseTo(everyHop, 6);
  });

  it('is 27 at worst for three layers of three, and 64 for the four attempts of the SRE book', () => {
    expect(worstAmplification(threeOfThree)).toBe(27);
    expect(worstAmplification(policy(3, 4))).toBe(64);
    expect(worstAmplification(policy(3, 3, 0.1))).toBeCloseTo(1.331, 12);
  });

  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const anyPolicy = fc.record({
    layers: fc.integer({ min: 1, max: 6 }),
    attemptsPerLayer: fc.integer({ min: 1, max: 10 }),
    retryBudgetShare: fc.option(chance, { nil: undefined }),
  });

  it('lies between 1 and the worst, grows with failures, and is never above the other reading', () => {
    fc.assert(
      fc.property(anyPolicy, chance, chance, (any, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const here = amplification(less, any);
        expect(here.attempts).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(here.attempts).toBeLessThanOrEqual(worstAmplification(any) * (1 + 1e-9));
        expect(amplification(more, any).attempts).toBeGreaterThanOrEqual(here.attempts * (1 - 1e-9));
        expect(here.attempts).toBeLessThanOrEqual(everyHopAmplification(less, any) * (1 + 1e-9));
        expect(here.failure).toBeGreaterThanOrEqual(0);
        expect(here.failure).toBeLessThanOrEqual(less + 1e-12);
      }),
    );
  });

  it('agrees with throwing dice through two layers under a budget', () => {
    const random = uniform(7);
    const [failure, budget] = [0.4, 0.3];
    const model = amplification(failure, policy(2, 3, budget));
    // The dice need the share of retries that each layer lets through; bisect for it on the dice's own mean.
    const call = (attempts: { count: number }, below: () => boolean, retried: number): boolean => {
      for (let attempt = 0; attempt < 3; attempt++) {
        attempts.count++;
        if (below()) return true;
        if (random() > retried) return false;
      }
      return false;
    };
    const rounds = 60_000;
    const share = (succeeds: () => boolean) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 9; step++) {
        const middle = (low + high) / 2;
        const made = { count: 0 };
        for (let round = 0; round < rounds / 3; round++) call(made, succeeds, middle);
        if (made.count / (rounds / 3) > 1 + budget) high = middle;
        else low = middle;
      }
      return (low + high) / 2;
    };
    const leaf = () => random() >= failure;
    const lower = share(leaf);
    const seen = { count: 0 };
    const layerOne = () => call(seen, leaf, lower);
    const upper = share(layerOne);
    seen.count = 0;
    let failed = 0;
    for (let round = 0; round < rounds; round++) if (!call({ count: 0 }, layerOne, upper)) failed++;
    expect(seen.count / rounds / model.attempts).toBeCloseTo(1, 1);
    expect(Math.abs(failed / rounds - model.failure)).toBeLessThan(0.02);
  });
});

describe('timeoutShare', () => {
  // Quantiles of the response in M/M/c with 40 digits: at them exactly 1% takes longer.
  it.each([
    [3, 2, 5.89117],
    [2, 1.8, 23.34443],
    [5, 4, 6.07966],
    [14, 10, 4.66159],
    [100, 90, 4.62899],
  ])('%d slots at %d erlangs: one in a hundred outlasts %d services', (slots, load, time) => {
    expect(timeoutShare(slots, load, time)).toBeCloseTo(0.01, 6);
  });
});

describe('the retry loop', () => {
  const loop: RetryLoop = { policy: policy(1, 3), slots: 10, timeout: 5, failureShare: 0 };
  const borders = loopBorders(loop);
  const calm = (load: number, seed: number, until = 2000) =>
    answeredShare({ ...loop, attempts: 3, rateAt: () => load, highestRate: load, until, seed });
  /** Quiet, then forty erlangs for twenty services, then quiet again for long. */
  const afterSpike = (load: number, seed: number, spike = 40, length = 20) =>
    answeredShare({
      ...loop,
      attempts: 3,
      rateAt: (time) => (time > 100 && time < 100 + length ? spike : load),
      highestRate: Math.max(spike, load),
      until: 3000,
      seed,
    });

  it('has the published borders: 3.33 and 8.76 erlangs', () => {
    expect(borders.metastableAbove).toBeCloseTo(10 / 3, 9);
    expect(borders.collapseAbove).toBeCloseTo(8.76, 2);
  });

  it.each([1, 2, 3])(
    'recovers from a spike at 0.8 of the metastable border, and never at 1.2 of it (seed %d)',
    (seed) => {
      expect(afterSpike(0.8 * borders.metastableAbove, seed)).toBeGreaterThan(0.97);
      expect(afterSpike(1.2 * borders.metastableAbove, seed)).toBeLessThan(0.05);
    },
  );

  it.each([1, 2, 3])(
    'is healthy without a spike at 0.8 of the border of collapse, and collapses at 1.2 of it (seed %d)',
    (seed) => {
      expect(calm(0.8 * borders.collapseAbove, seed)).toBeGreaterThan(0.97);
      expect(calm(1.2 * borders.collapseAbove, seed)).toBeLessThan(0.05);
    },
  );

  it('names the spike that tips it: most runs survive a fifth less and none a third more', () => {
    const spike = tippingSpike(loop, 6, 10);
    expect(spike).toBeCloseTo(14.2, 1);
    const survive = (height: number) =>
      [1, 2, 3, 4, 5, 6].filter((seed) => afterSpike(6, seed, height, 10) > 0.9).length;
    expect(survive(spike * 0.8)).toBeGreaterThanOrEqual(5);
    expect(survive(spike * 1.33)).toBe(0);
  });

  const anyLoop: fc.Arbitrary<RetryLoop> = fc.record({
    policy: fc.record({
      layers: fc.integer({ min: 1, max: 4 }),
      attemptsPerLayer: fc.integer({ min: 1, max: 6 }),
      retryBudgetShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    }),
    slots: fc.integer({ min: 1, max: 3000 }),
    timeout: fc.double({ min: 0.05, max: 500, noNaN: true }),
    failureShare: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('has one top: the request load rises to it and falls after it, so the search finds the highest', () => {
    fc.assert(
      fc.property(anyLoop, (any) => {
        const { collapseAbove, metastableAbove } = loopBorders(any);
        expect(collapseAbove).toBeGreaterThanOrEqual(metastableAbove);
        for (let step = 0; step < 120; step++) {
          const linear = loopPoint(any, (any.slots * step) / 120).requestLoad;
          const near = loopPoint(any, any.slots * (1 - 10 ** (-step / 14))).requestLoad;
          expect(Math.max(linear, near)).toBeLessThanOrEqual(collapseAbove * (1 + 1e-6));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a healthy state that answers to its request load and amplifies it', () => {
    fc.assert(
      fc.property(anyLoop, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (any, part) => {
        const found = loopBorders(any);
        const load = part * found.collapseAbove;
        const healthy = healthyPoint(any, found, load);
        expect(healthy.requestLoad / load).toBeCloseTo(1, 6);
        expect(healthy.attemptLoad).toBeGreaterThanOrEqual(load * (1 - 1e-9));
        expect(healthy.attemptLoad).toBeLessThan(any.slots);
      }),
      { numRuns: 30 },
    );
  });

  it('has one border without retries', () => {
    const { metastableAbove, collapseAbove } = loopBorders({ ...loop, policy: policy(3, 1) });
    expect(metastableAbove).toBe(10);
    expect(collapseAbove).toBeCloseTo(10, 6);
  });
});

describe('horizon, duplicates, collisions', () => {
  const backoff = { attempts: 3, timeoutMilliseconds: 1000, backoffMilliseconds: 100, backoffCapMilliseconds: 10_000 };

  it('counts every time-out and wait once', () => {
    expect(retryHorizonMilliseconds(backoff)).toBe(3 * 1000 + 100 + 200);
    expect(retryHorizonMilliseconds({ ...backoff, attempts: 6, backoffCapMilliseconds: 500 })).toBe(
      6000 + 100 + 200 + 400 + 500 + 500,
    );
    expect(chainHorizonMilliseconds(backoff, 1)).toBe(3300);
    expect(chainHorizonMilliseconds(backoff, 3)).toBe(3 * (3 * 3300 + 300) + 300);
  });

  it('duplicates nothing without retries, and as thrown dice do with them', () => {
    expect(duplicateEffects(0.3, 0.5, policy(3, 1))).toBe(0);
    expect(duplicateEffects(0.3, 0.5, policy(3, 4, 0))).toBeCloseTo(0, 12);
    expect(duplicateEffects(0.1, 0.5, policy(1, 2))).toBeCloseTo(0.05 * 0.95, 12);
    const random = uniform(11);
    const rounds = 200_000;
    let extra = 0;
    for (let round = 0; round < rounds; round++) {
      let effects = 0;
      for (let attempt = 0; attempt < 9; attempt++) {
        const fails = random() < 0.3;
        if (!fails || random() < 0.5) effects++;
        if (!fails) break;
      }
      extra += Math.max(0, effects - 1);
    }
    // Two layers of three are nine attempts in a row.
    expect(extra / rounds / duplicateEffects(0.3, 0.5, policy(2, 3))).toBeCloseTo(1, 1);
  });

  it.each([
    [1e9, 64, 0.0267],
    [1e6, 64, 2.7e-8],
    [1e4, 32, 0.0116],
    [1e9, 122, 9.4e-20],
    [1e12, 122, 9.4e-14],
  ])('%d keys of %d bits collide with chance %d', (keys, bits, published) => {
    expect(collisionProbability(keys, bits) / published).toBeCloseTo(1, 1);
  });
});
