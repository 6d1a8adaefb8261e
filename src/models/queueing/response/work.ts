import { requireThat } from '../../maths/require.ts';
import { type GammaTime, summed } from '../times/gamma-time.ts';
import { type Runtime, runningOf } from './runtimes.ts';

/** What one request asks of a replica, and what a replica has to give. Work and waiting are Gamma times. */
export interface Work {
  readonly runtime: Runtime;
  readonly cpuMilliseconds: number;
  readonly cpuCv: number;
  readonly waitMilliseconds: number;
  readonly waitCv: number;
  readonly coresPerReplica: number;
  readonly concurrencyLimit: number;
  /** replaces the slots that the runtime derives */
  readonly slotsPerReplica?: number | undefined;
  /** replaces the time in the slot that the runtime derives */
  readonly serviceMilliseconds?: number | undefined;
  /** variation of that */
  readonly serviceCv: number;
}

/** What looking state up costs a request; nothing where the state is at hand. */
export interface LookUp {
  readonly delayMilliseconds: number;
  readonly cpuMilliseconds: number;
}

/** Nothing is looked up. */
export const NO_LOOK_UP: LookUp = { delayMilliseconds: 0, cpuMilliseconds: 0 };

/** Work as a queue sees it. */
export interface SlotWork {
  readonly slotsPerReplica: number;
  /** what a request does by itself: it computes (or takes the typed time), waits, and looks state up */
  readonly work: GammaTime;
  readonly wait: GammaTime;
  readonly lookUpMilliseconds: number;
  /** how long a request holds its slot where nobody is in its way */
  readonly held: GammaTime;
  /** what it waits for without holding a slot */
  readonly outsideMilliseconds: number;
  /** cores that the slots share, one at least; absent where each slot has its own, or nothing is known */
  readonly sharedCores?: number;
}

/**
 * Turns a runtime into slots. A thread (or process) is held while a request computes *and* waits, so its slots are
 * workers, and whoever computes shares the cores with the others; an event loop is held only while it computes, so its slots are
 * cores and waiting queues nobody; one request per instance is one slot. A look-up adds its round trips and its CPU time.
 *
 * A typed `slotsPerReplica` replaces the slots alone, a typed `serviceMilliseconds` the time in the slot alone; with either
 * no cores are shared, since it is not known what the typed figure contains.
 *
 * @example slotWork({ ...work, runtime: 'event-loop', cpuMilliseconds: 5, waitMilliseconds: 40, coresPerReplica: 1 }, NO_LOOK_UP)
 * // { slotsPerReplica: 1, held: { mean: 5, cv: 1 }, outsideMilliseconds: 40, … }
 */
export function slotWork(work: Work, lookUp: LookUp): SlotWork {
  const { waitsInSlot = false, sharesCores = false, slots } = runningOf(work.runtime);
  const typed = work.serviceMilliseconds !== undefined;
  const isShared = sharesCores && !typed && work.slotsPerReplica === undefined;
  // A part of a core is a slower one
  const speed = isShared ? Math.min(1, work.coresPerReplica) : 1;
  const own: GammaTime = {
    mean: ((work.serviceMilliseconds ?? work.cpuMilliseconds) + lookUp.cpuMilliseconds) / speed,
    cv: typed ? work.serviceCv : work.cpuCv,
  };
  const wait: GammaTime = { mean: typed && waitsInSlot ? 0 : work.waitMilliseconds, cv: work.waitCv };
  const lookUpMilliseconds = lookUp.delayMilliseconds;
  const held = waitsInSlot ? summed(own, wait, { mean: lookUpMilliseconds, cv: 0 }) : own;
  const slotsPerReplica = work.slotsPerReplica ?? slots(work);
  requireThat(held.mean > 0, 'a request must hold its slot for some time');
  requireThat(Number.isInteger(slotsPerReplica) && slotsPerReplica >= 1, 'slots must be a whole number from 1');
  return {
    slotsPerReplica,
    work: own,
    wait,
    lookUpMilliseconds,
    held,
    outsideMilliseconds: waitsInSlot ? 0 : wait.mean + lookUpMilliseconds,
    ...(isShared && { sharedCores: Math.max(1, work.coresPerReplica) }),
  };
}
