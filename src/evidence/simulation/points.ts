/** The services that are simulated: a grid over what decides how good the formulas are. */
import type { Balancing } from '../../models/queueing/balancing/balancing.ts';
import type { Runtime } from '../../models/queueing/response/runtimes.ts';
import type { Tier } from '../../models/queueing/response/tier.ts';
import { NO_LOOK_UP, slotWork } from '../../models/queueing/response/work.ts';
import { capacityOf } from '../../models/queueing/station/sharing.ts';

/** A service and how busy it is; work is 10 ms, and waiting varies half as much as its mean. */
export type Point = {
  readonly runtime: Runtime;
  readonly coresPerReplica: number;
  readonly concurrencyLimit: number;
  readonly cpuCv: number;
  readonly waitMilliseconds: number;
  readonly balancing: Balancing;
  /** Of what its replicas can carry at most. */
  readonly use: number;
  readonly replicas: number;
};

const runtimes = [
  { runtime: 'event-loop', coresPerReplica: 1, concurrencyLimit: 200 },
  { runtime: 'event-loop', coresPerReplica: 4, concurrencyLimit: 200 },
  { runtime: 'one-per-instance', coresPerReplica: 1, concurrencyLimit: 1 },
  { runtime: 'threads', coresPerReplica: 1, concurrencyLimit: 200 },
  { runtime: 'threads', coresPerReplica: 4, concurrencyLimit: 200 },
  { runtime: 'processes', coresPerReplica: 2, concurrencyLimit: 5 },
] as const;
const balancings = ['random', 'two-choices', 'round-robin', 'least-requests'] as const;

/** Every combination; waiting is long beside few replicas and short beside many, or the other way round, in turn. */
export const grid: readonly Point[] = runtimes.flatMap((runtime, turn) =>
  balancings.flatMap((balancing, next) =>
    [0, 0.5, 1, 2].flatMap((cpuCv, third) =>
      [0.4, 0.7, 0.85].flatMap((use) =>
        [3, 12].map((replicas, last) => ({
          ...runtime,
          cpuCv,
          waitMilliseconds: (turn + next + third + last) % 2 === 0 ? 30 : 3,
          balancing,
          use,
          replicas,
        })),
      ),
    ),
  ),
);

const CPU_MILLISECONDS = 10;
const WAIT_CV = 0.5;

/**
 * The tier of a point.
 *
 * @example tierAt(grid[0]).perMillisecond // 0.15: three event loops, half busy
 */
export function tierAt({ balancing, use, replicas, ...own }: Point): Tier {
  const slots = slotWork({ ...own, cpuMilliseconds: CPU_MILLISECONDS, waitCv: WAIT_CV, serviceCv: 1 }, NO_LOOK_UP);
  const tier: Tier = {
    ...slots,
    perMillisecond: 0,
    offeredLoad: 0,
    arrivalCv: 1,
    balancing,
    sessions: 1,
    sessionLoadCv: 0,
  };
  const capacity =
    slots.sharedCores === undefined ? slots.slotsPerReplica / slots.held.mean : capacityOf(tier, slots.sharedCores);
  const perMillisecond = use * replicas * capacity;
  return { ...tier, perMillisecond, offeredLoad: perMillisecond * slots.held.mean };
}
