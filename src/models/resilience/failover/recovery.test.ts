import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { backlogSeconds } from './backlog.ts';
import { reconnectStorm } from './reconnect.ts';
import { occupiedZones, survivorsOf } from './survivors.ts';

/** A server that stops for a while under Poisson arrivals: seconds from its return until its queue is empty. */
function simulatedBacklog(stopSeconds: number, utilisation: number, seed: number): number {
  const next = uniform(seed);
  const perSecond = 2000;
  const service = utilisation / perSecond;
  let arrival = 0;
  let free = stopSeconds;
  for (;;) {
    arrival += exponential(next, 1 / perSecond);
    if (arrival > stopSeconds && arrival > free) return free - stopSeconds;
    free += service;
  }
}

describe('backlogSeconds', () => {
  it.each([
    [10, 0.5],
    [5, 0.8],
    [20, 0.3],
  ])('agrees with a simulated stop of %i s at %s', (stop, utilisation) => {
    const runs = [1, 2, 3, 4, 5, 6].map((seed) => simulatedBacklog(stop, utilisation, seed));
    const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length;
    expect(Math.abs(backlogSeconds(stop, utilisation) / mean - 1)).toBeLessThan(0.03);
  });

  it('refuses a load that never drains', () => {
    expect(() => backlogSeconds(1, 1)).toThrow(RangeError);
    expect(backlogSeconds(30, 0)).toBe(0);
  });
});

describe('survivorsOf', () => {
  it('conserves the load', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1_000_000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (units, load) => {
          const { lostShare, utilisation } = survivorsOf(units, load);
          expect((utilisation ?? 0) * (1 - lostShare)).toBeCloseTo(load, 9);
        },
      ),
    );
    expect(survivorsOf(1, 0.5)).toEqual({ lostShare: 1 });
    expect(survivorsOf(3, 0.7).utilisation).toBeCloseTo(1.05, 12);
    expect(occupiedZones(3, 2)).toBe(2);
  });
});

describe('reconnectStorm', () => {
  it('needs a spread in which the survivors can admit everyone', () => {
    const storm = reconnectStorm(2000, 9, 50, 10);
    expect(storm.reconnectsPerSecond).toBe(200);
    const needed = reconnectStorm(2000, 9, 50, storm.spreadNeededSeconds!);
    expect(needed.reconnectsPerSecond).toBeCloseTo(9 * 50, 9);
  });

  it('has no spread where nothing survives', () => {
    expect(reconnectStorm(2000, 0, 50, 10)).toEqual({ clients: 2000, reconnectsPerSecond: 200, admittedPerSecond: 0 });
  });
});
