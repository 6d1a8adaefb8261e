import type { Response, Weighted } from '../response/response-model.ts';
import { serviceTail } from '../response/service-tail.ts';
import type { WaitClass } from '../response/wait-class.ts';
import { waitedTail } from '../response/waited-tail.ts';
import type { SlotWork } from '../response/work.ts';
import { bySpread, ownMilliseconds } from '../times/own-time.ts';
import { sumTail } from '../times/sum-tail.ts';

/**
 * Responses where each slot works on one request after another: some wait for a slot, exponentially, and then all take their own
 * time. Requests may meet different queues, which count in the mean time that a slot is held.
 *
 * @example slotResponse(work, [{ share: 1, of: oneQueue(14, 10, 1) }]).tail(4661.6) // 0.01 with 1,000 ms of exponential work
 */
export function slotResponse(slot: SlotWork, queues: readonly Weighted<WaitClass>[]): Response {
  const { narrow, wide } = bySpread(slot);
  const waits = queues
    .map(({ share, of }) => ({ share: share * of.waitProbability, mean: of.meanWait * slot.held.mean }))
    .filter(({ share, mean }) => share > 0 && mean > 0);
  const waited = (time: number): number => {
    if (time <= 0) return 1;
    if (wide.mean <= 0) return waits.reduce((sum, { share, mean }) => sum + share * Math.exp(-time / mean), 0);
    let tail = serviceTail(time / wide.mean, wide.cv);
    for (const { share, mean } of waits) tail += share * waitedTail(time / wide.mean, wide.cv, mean / wide.mean);
    return tail;
  };
  return {
    waitProbability: waits.reduce((sum, { share }) => sum + share, 0),
    waitIsAtMost: queues.some(({ of }) => of.waitIsAtMost === true),
    meanMilliseconds: waits.reduce((sum, { share, mean }) => sum + share * mean, ownMilliseconds(slot)),
    tail: (milliseconds) => sumTail(waited, narrow, milliseconds - slot.lookUpMilliseconds),
  };
}
