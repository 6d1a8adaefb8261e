/** How a replica runs requests: what one of them holds while it computes and while it waits. One entry a runtime. */

/** What tells runtimes apart. */
export interface Running {
  /** how many requests a replica works on, from its cores and its workers */
  readonly slots: (replica: { readonly coresPerReplica: number; readonly concurrencyLimit: number }) => number;
  /** requests that are worked on share the cores; otherwise each slot is as fast as a core of its own */
  readonly sharesCores?: true;
  /** a request that waits for something else keeps its slot */
  readonly waitsInSlot?: true;
  /** the number of cores, a whole one, is the number of slots */
  readonly slotsAreCores?: true;
}

const workers: Running = {
  slots: ({ concurrencyLimit }) => concurrencyLimit,
  sharesCores: true,
  waitsInSlot: true,
};

const table = {
  'event-loop': { slots: ({ coresPerReplica }) => coresPerReplica, slotsAreCores: true },
  threads: workers,
  processes: workers,
  'one-per-instance': { slots: () => 1, waitsInSlot: true },
} as const satisfies Readonly<Record<string, Running>>;

/** How a replica runs requests, by name. */
export type Runtime = keyof typeof table;

/** Every runtime by name. */
export const runtimes: Readonly<Record<Runtime, Running>> = table;

/**
 * The traits of a runtime.
 *
 * @example runningOf('threads').sharesCores // true
 */
export const runningOf = (runtime: Runtime): Running => runtimes[runtime];
