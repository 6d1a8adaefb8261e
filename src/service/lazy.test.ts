/** What follows on a page: what is known from the start, and what is asked for. */
import { expect, test, vi } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { follower as whole } from './all.ts';
import { followingBy } from './lazy.ts';

const failover: Calculator = (calculators as readonly Calculator[]).find(({ id }) => id === 'failover')!;

test('the defaults need no question; what may move is asked once', async () => {
  const ask = vi.fn(async (calculator, typed, tab) => whole.follow(calculator, typed, tab));
  const follower = followingBy(ask);
  expect(follower.prepare(failover, {}, {})).toBeUndefined();
  expect(follower.prepare(failover, { detectSeconds: 20 }, {})).toBeUndefined();
  expect(follower.follow(failover, {}, {})['replicas']).toMatchObject({ value: 12, isTyped: false });
  const typed = { peakRequestsPerSecond: 1200 };
  await follower.prepare(failover, typed, {});
  expect(follower.prepare(failover, typed, {})).toBeUndefined();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(follower.follow(failover, typed, {})).toEqual(whole.follow(failover, typed, {}));
});

test('a question that failed is asked again', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce({});
  const follower = followingBy(ask);
  const typed = { peakRequestsPerSecond: 1200 };
  await expect(follower.prepare(failover, typed, {})).rejects.toThrow('offline');
  await follower.prepare(failover, typed, {});
  expect(follower.prepare(failover, typed, {})).toBeUndefined();
});

test('the oldest answers are forgotten', async () => {
  const follower = followingBy(async () => ({}));
  const peak = (peakRequestsPerSecond: number) => follower.prepare(failover, { peakRequestsPerSecond }, {});
  for (let at = 1; at <= 201; at++) await peak(at);
  expect(peak(1)).toBeInstanceOf(Promise);
  expect(peak(201)).toBeUndefined();
});
