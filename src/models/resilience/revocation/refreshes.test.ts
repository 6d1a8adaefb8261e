/** Refreshes against sessions that are played request by request: seeded, and with no code of the model. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { type Refreshing, refreshesPerSecond, renewedShare } from './refreshes.ts';

/** One session: requests at random, a token that lives so long. Counts refreshes, and requests that come with another token than the last one. */
function play(requestsPerSecond: number, lifetimeSeconds: number, byTimer: boolean, requests: number, seed: number) {
  const next = uniform(seed);
  let now = 0;
  let issued = byTimer ? -next() * lifetimeSeconds : -lifetimeSeconds;
  let refreshes = 0;
  let renewed = 0;
  for (let request = 0; request < requests; request++) {
    now += exponential(next, 1 / requestsPerSecond);
    if (now < issued + lifetimeSeconds) continue;
    renewed += 1;
    const ticks = byTimer ? Math.floor((now - issued) / lifetimeSeconds) : 1;
    refreshes += ticks;
    issued = byTimer ? issued + ticks * lifetimeSeconds : now;
  }
  return { refreshesPerSecond: refreshes / now, renewedShare: renewed / requests };
}

const service = { activeSessions: 20_000, requestsPerSecond: 100 };
const perSession = service.requestsPerSecond / service.activeSessions;

describe.each(['on-use', 'timer'] as const)('tokens renewed %s', (refresh) => {
  // From a twentieth of the pause between two requests to a hundred pauses
  test.each([10, 20, 60, 200, 300, 900, 3600, 20_000])('that live %i s agree with the sessions played', (seconds) => {
    const refreshing: Refreshing = { ...service, tokenLifetimeSeconds: seconds, refresh };
    const played = play(perSession, seconds, refresh === 'timer', 200_000, seconds);
    const rate = refreshesPerSecond(refreshing) / service.activeSessions;
    expect(Math.abs(played.refreshesPerSecond / rate - 1)).toBeLessThan(0.02);
    expect(Math.abs(played.renewedShare / renewedShare(refreshing) - 1)).toBeLessThan(0.02);
  });
});

const any = fc.record({
  activeSessions: fc.integer({ min: 1, max: 1e9 }),
  requestsPerSecond: fc.double({ min: 1e-6, max: 1e7, noNaN: true }),
  tokenLifetimeSeconds: fc.double({ min: 1, max: 3e9, noNaN: true }),
});

test('on use there are never more refreshes than requests, nor more than by a timer', () => {
  fc.assert(
    fc.property(any, (given) => {
      const onUse = refreshesPerSecond({ ...given, refresh: 'on-use' });
      expect(onUse).toBeLessThanOrEqual(given.requestsPerSecond);
      expect(onUse).toBeLessThanOrEqual(refreshesPerSecond({ ...given, refresh: 'timer' }));
    }),
  );
});

test('the share of renewed requests lies between 0 and 1, and a longer lifetime never raises it', () => {
  fc.assert(
    fc.property(any, fc.constantFrom('on-use' as const, 'timer' as const), (given, refresh) => {
      const share = renewedShare({ ...given, refresh });
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
      const longer = { ...given, tokenLifetimeSeconds: given.tokenLifetimeSeconds * 2, refresh };
      expect(renewedShare(longer)).toBeLessThanOrEqual(share * (1 + 1e-12));
    }),
  );
});

test('uneven sessions refresh less often than equal ones: the figure errs on the safe side', () => {
  const seconds = 300;
  // Half of the sessions send nine tenths of the requests
  const rates = [0.2, 1.8].map((factor) => perSession * factor);
  const played = rates.map((rate, seed) => play(rate, seconds, false, 200_000, seed + 1).refreshesPerSecond);
  const mean = (played[0]! + played[1]!) / 2;
  expect(mean).toBeLessThan(
    refreshesPerSecond({ ...service, tokenLifetimeSeconds: seconds, refresh: 'on-use' }) / service.activeSessions,
  );
});
