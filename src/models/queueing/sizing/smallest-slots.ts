import { requireThat } from '../../maths/require.ts';
import { erlangB } from '../erlang/erlang-b.ts';

/**
 * The fewest slots of one shared queue at which at most `waitProbability` of the requests wait.
 *
 * `offeredLoad` in erlangs, positive; `waitProbability` in (0, 1). One upward pass: the recursion yields B for every
 * count on the way, and C(c) = aB(c−1) / (c − a(1 − B(c−1))) tests each of them without a step of its own (as the R
 * package `queueing` does).
 *
 * @example smallestSlots(10, 0.2) // 14
 */
export function smallestSlots(offeredLoad: number, waitProbability: number): number {
  requireThat(waitProbability > 0 && waitProbability < 1, 'waitProbability must lie between 0 and 1');
  let slots = Math.floor(offeredLoad) + 1;
  let blockingBefore = erlangB(slots - 1, offeredLoad);
  for (;;) {
    const overflow = offeredLoad * blockingBefore;
    if (overflow / (slots - offeredLoad + overflow) <= waitProbability) return slots;
    blockingBefore = overflow / (slots + overflow);
    slots += 1;
  }
}
