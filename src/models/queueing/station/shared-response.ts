import type { Meeting } from '../crowd/crowd.ts';
import type { Response, Weighted } from '../response/response-model.ts';
import type { SlotWork } from '../response/work.ts';
import { type Staged, stagedTail } from '../times/erlang-mixture.ts';
import { type GammaTime, summed, timeTail } from '../times/gamma-time.ts';
import { lookedUp } from '../times/looked-up.ts';
import { ownTail } from '../times/own-time.ts';
import { sumTail } from '../times/sum-tail.ts';
import { processorSharing } from './processor-sharing.ts';
import { stretched, stretchOf } from './stretch.ts';

/** What a request meets where cores are shared, and how that differs from what is computed for exponential work. */
export interface Sharing {
  readonly meeting: Meeting;
  readonly cores: number;
  /** requests that come to a replica, a millisecond */
  readonly perMillisecond: number;
  /** how much longer queues are than those of `meeting`, since arrivals or work vary otherwise */
  readonly longer: number;
  /** its share of requests that wait for a worker is an upper bound */
  readonly isBound: boolean;
}

/** A replica's requests that share its processor at once, or after they waited for a worker. */
interface Shared {
  readonly share: number;
  readonly sharing: Sharing;
  readonly staged: Staged;
  /** time over work */
  readonly stretch: number;
  /** what follows the processor, and a wait for a worker with it */
  readonly after: GammaTime;
}

/**
 * Responses where those who compute share the cores: some wait for a worker, all share the processor, wait for something else and
 * look state up. Requests may meet different company.
 *
 * Exponential work whose queues are as `meeting` has them is computed; of other work the stretch by company is, and a piece of
 * work x takes x and a Gamma time more.
 *
 * @example sharedResponse(work, [{ share: 1, of: { meeting, cores: 1, perMillisecond: 0.01, longer: 1 } }]).tail(300) // 0.01
 */
export function sharedResponse(slot: SlotWork, parts: readonly Weighted<Sharing>[]): Response {
  const { work, wait, lookUpMilliseconds } = slot;
  const all = parts.flatMap(({ share, of }) => sharedBy(slot, share, of));
  const isComputed = ({ sharing, after }: Shared) => work.cv === 1 && sharing.longer === 1 && after === wait;
  const computed = all.filter(isComputed);
  const others = all
    .filter((shared) => !isComputed(shared))
    .map((shared) => ({ ...shared, tail: tailOf(slot, shared) }));
  const share = computed.reduce((sum, one) => sum + one.share, 0);
  const sojourn = lookedUp(
    (left) => computed.reduce((sum, one) => sum + (one.share / share) * stagedTail(one.staged, left), 0),
    work.mean,
  );
  const tail = (time: number): number => {
    const met = share > 0 ? share * sumTail(sojourn, wait, time) : 0;
    return others.reduce((sum, one) => sum + one.share * one.tail(time), met);
  };
  return {
    waitProbability: parts.reduce((sum, { share, of }) => sum + share * of.meeting.workerWaitProbability, 0),
    waitIsAtMost: parts.some(({ of }) => of.isBound && of.meeting.workerWaitProbability > 0),
    meanMilliseconds:
      all.reduce((sum, { share, stretch, after }) => sum + share * (work.mean * stretch + after.mean), 0) +
      lookUpMilliseconds,
    tail: (milliseconds) => tail(milliseconds - lookUpMilliseconds),
  };
}

/**
 * How much longer others keep a worker that one waits for, against exponential work: as before any server where work is more even, less where it is
 * not, since those who share the cores pass the long ones.
 */
const waitedFor = (cv: number): number => {
  const even = (1 + cv * cv) / 2;
  return even < 1 ? even : Math.sqrt(even);
};

/** Those who find a worker, and those who wait for one. */
function sharedBy({ work, wait }: SlotWork, share: number, sharing: Sharing): readonly Shared[] {
  const { meeting, cores, perMillisecond, longer } = sharing;
  const staged = processorSharing(meeting, cores, work.mean);
  const stretch = 1 + (Math.max(1, meeting.present / (perMillisecond * work.mean)) - 1) * longer;
  const { workerWaitProbability, workerWaitMilliseconds } = meeting;
  const one = { sharing, staged, stretch };
  const later = summed(wait, { mean: workerWaitMilliseconds * longer * waitedFor(work.cv), cv: 1 });
  return [
    { ...one, share: share * (1 - workerWaitProbability), after: wait },
    ...(workerWaitProbability > 0 ? [{ ...one, share: share * workerWaitProbability, after: later }] : []),
  ];
}

function tailOf({ work }: SlotWork, { sharing, staged, stretch, after }: Shared): (time: number) => number {
  const { meeting, cores, longer } = sharing;
  if (work.cv === 1 && longer === 1) {
    const sojourn = lookedUp((left) => stagedTail(staged, left), work.mean);
    return (time) => sumTail(sojourn, after, time);
  }
  const usual = 1 + (stretch - 1) / Math.max(longer, 1e-9);
  const base = stretchOf(meeting, cores, work.mean, staged, usual);
  const company = {
    mean: stretch,
    variance: base.variance * longer * longer,
    memory: (base.memory * (1 + work.cv * work.cv)) / 2,
  };
  const rest = (left: number, own: number) => {
    const more = stretched(company, own);
    const mean = after.mean + more.mean;
    return timeTail({ mean, cv: Math.hypot(after.mean * after.cv, Math.sqrt(more.variance)) / mean }, left);
  };
  // What company adds, to what is known without it: so nothing is added where there is none
  return (time) => {
    const alone = ownTail({ work, wait: after, lookUpMilliseconds: 0 }, time);
    const added = sumTail(rest, work, time) - sumTail((left) => timeTail(after, left), work, time);
    return Math.min(1, Math.max(alone, alone + added));
  };
}
