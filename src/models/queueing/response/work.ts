import { requireThat } from '../../maths/require.ts';

/** How a replica runs requests: what one of them holds while it computes and while it waits. */
export type Runtime = 'threads' | 'event-loop' | 'processes' | 'one-per-instance';

/** What one request asks of a replica, and what a replica has to give. */
export interface Work {
  readonly runtime: Runtime;
  readonly cpuMilliseconds: number;
  readonly waitMilliseconds: number;
  readonly coresPerReplica: number;
  readonly concurrencyLimit: number;
  /** replaces the slots that the runtime derives */
  readonly slotsPerReplica?: number | undefined;
  /** replaces the service time that the runtime derives */
  readonly serviceMilliseconds?: number | undefined;
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
  /** how long a request holds its slot */
  readonly serviceMilliseconds: number;
  /** what it waits for without holding a slot, and without a queue */
  readonly delayMilliseconds: number;
  /** CPU time that must fit on the cores beside the slots; absent where the slots are the cores, or nothing is known */
  readonly ownCpuMilliseconds?: number;
}

/**
 * Turns a runtime into slots. A thread (or process) is held while a request computes *and* waits, so its slots are
 * workers and the CPU is a constraint of its own; an event loop is held only while it computes, so its slots are
 * cores and waiting is a delay that queues nobody; one request per instance is one slot. A look-up adds its round
 * trips to what holds the slot (event loop: to the delay), and its CPU time to the service.
 *
 * A typed `slotsPerReplica` replaces the slots alone, a typed `serviceMilliseconds` the service alone; with either
 * the CPU is no constraint, since it is not known what the typed figure contains.
 *
 * @example slotWork({ runtime: 'event-loop', cpuMilliseconds: 5, waitMilliseconds: 40, coresPerReplica: 1, concurrencyLimit: 200 }, NO_LOOK_UP)
 * // { slotsPerReplica: 1, serviceMilliseconds: 5, delayMilliseconds: 40 }
 */
export function slotWork(work: Work, lookUp: LookUp): SlotWork {
  const typed = work.slotsPerReplica !== undefined || work.serviceMilliseconds !== undefined;
  const eventLoop = work.runtime === 'event-loop';
  const held = eventLoop
    ? work.cpuMilliseconds
    : work.cpuMilliseconds + work.waitMilliseconds + lookUp.delayMilliseconds;
  const typedService =
    work.serviceMilliseconds === undefined
      ? undefined
      : work.serviceMilliseconds + (eventLoop ? 0 : lookUp.delayMilliseconds);
  const serviceMilliseconds = (typedService ?? held) + lookUp.cpuMilliseconds;
  const slotsPerReplica = work.slotsPerReplica ?? derivedSlots(work);
  requireThat(serviceMilliseconds > 0, 'a request must hold its slot for some time');
  requireThat(Number.isInteger(slotsPerReplica) && slotsPerReplica >= 1, 'slots must be a whole number from 1');
  const delayMilliseconds = eventLoop ? work.waitMilliseconds + lookUp.delayMilliseconds : 0;
  const cpuIsApart = !typed && (work.runtime === 'threads' || work.runtime === 'processes');
  return {
    slotsPerReplica,
    serviceMilliseconds,
    delayMilliseconds,
    ...(cpuIsApart ? { ownCpuMilliseconds: work.cpuMilliseconds + lookUp.cpuMilliseconds } : {}),
  };
}

function derivedSlots(work: Work): number {
  switch (work.runtime) {
    case 'threads':
    case 'processes':
      return work.concurrencyLimit;
    case 'event-loop':
      return work.coresPerReplica;
    case 'one-per-instance':
      return 1;
  }
}
