import { requireThat } from '../../maths/require.ts';
import { erlangB } from './erlang-b.ts';

/**
 * Erlang C: the probability that a request has to wait in one queue before `slots` equal slots (M/M/c, first come
 * first served).
 *
 * `slots` is a whole number from 1, `offeredLoad` is in erlangs, at least 0 and below `slots`: at or above it the
 * queue has no steady state, which is an outcome for the caller to name, not a number. The result lies in [0, 1], and
 * is 0 where it would be under 1e-300.
 *
 * Written as cB / (c − a + aB), which keeps its digits when the load comes close to the slots.
 *
 * Source: Gross & Harris, Fundamentals of Queueing Theory, M/M/c.
 *
 * @example erlangC(14, 10) // 0.174131933595
 */
export function erlangC(slots: number, offeredLoad: number): number {
  requireThat(slots >= 1, 'slots must be at least 1');
  requireThat(offeredLoad >= 0 && offeredLoad < slots, 'offeredLoad must be from 0 to below slots');
  if (offeredLoad === 0) return 0;
  const blocking = erlangB(slots, offeredLoad);
  return (slots * blocking) / (slots - offeredLoad + offeredLoad * blocking);
}
