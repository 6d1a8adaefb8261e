import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { requestsPerSecondPerTab, rotationRaceShare } from './rotation-race.ts';

/** Two tabs send requests forever; the token expires now and then. Do both start a refresh before the first one's answer? */
function simulatedShare(rate: number, duration: number): number {
  const next = uniform(5);
  const expiries = 200_000;
  let races = 0;
  let [first, second] = [exponential(next, 1 / rate), exponential(next, 1 / rate)];
  for (let expiry = 1; expiry <= expiries; expiry++) {
    const expires = (expiry * 10) / rate;
    while (first < expires) first += exponential(next, 1 / rate);
    while (second < expires) second += exponential(next, 1 / rate);
    if (Math.abs(first - second) < duration) races++;
  }
  return races / expiries;
}

describe('rotationRaceShare', () => {
  it.each([
    [0.5, 0.15],
    [2, 0.3],
    [0.2, 2],
  ])('agrees with two simulated tabs at %s/s and %s s', (rate, duration) => {
    expect(Math.abs(rotationRaceShare(rate, duration) / simulatedShare(rate, duration) - 1)).toBeLessThan(0.03);
  });

  it('keeps its digits when it is small, and lies below 1', () => {
    expect(rotationRaceShare(1e-9, 1e-9)).toBeCloseTo(1e-18, 30);
    expect(rotationRaceShare(1e9, 1e9)).toBe(1);
    expect(rotationRaceShare(3, 0)).toBe(0);
  });

  it('gives a tab half of a session’s share of the mean traffic', () => {
    expect(requestsPerSecondPerTab(300, 3, 20_000)).toBeCloseTo(0.0025, 12);
  });
});
