/** Services whose sessions are pinned, in the simulator: sessions come, are dealt at their login, send and leave. */
import { seeded } from '../../kit/draws/seeded.ts';
import { overloadDeviations } from '../../models/queueing/balancing/overload-deviations.ts';
import { responseQuantile } from '../../models/queueing/response/response-model.ts';
import type { Tier } from '../../models/queueing/response/tier.ts';
import { tierModel } from '../../models/queueing/response/tier-model.ts';
import { learn } from '../../models/queueing/station/later-code.ts';
import { whole } from '../../models/queueing/station/whole.ts';
import { quantileOf } from '../../models/simulate/run/interval.ts';
import type { Outcome } from '../../models/simulate/run/measures.ts';
import { simulationOf } from '../../models/simulate/run/of-tier.ts';
import { replicate } from '../../models/simulate/run/replicate.ts';
import { tierAt } from '../simulation/points.ts';

learn(whole);

type Point = { readonly tier: Tier; readonly replicas: number; readonly key: string };
/** Milliseconds: the p99 over repetitions, and the ends of its 99% interval. */
export type PinnedRow = { readonly key: string; readonly p99: readonly [mean: number, low: number, high: number] };

const REQUESTS = 60_000;
const REPETITIONS = 12;
/** A run is so many lives long, so that it sees that many placements. */
const LIVES = 4;

const runtimes = [
  { runtime: 'event-loop', coresPerReplica: 1, concurrencyLimit: 200 },
  { runtime: 'threads', coresPerReplica: 2, concurrencyLimit: 200 },
  { runtime: 'one-per-instance', coresPerReplica: 1, concurrencyLimit: 1 },
] as const;
const balancings = ['random', 'least-requests', 'round-robin', 'two-choices'] as const;

/** Few, some or many sessions a replica, alike or not, in turn over all other combinations. */
export const pinnedPoints: readonly Point[] = runtimes
  .flatMap((runtime) =>
    balancings.flatMap((balancing) =>
      [0.5, 1, 2].flatMap((cpuCv) =>
        [0.4, 0.6].flatMap((use) => [4, 12].map((replicas) => ({ ...runtime, balancing, cpuCv, use, replicas }))),
      ),
    ),
  )
  .map((point, index) => {
    const sessions = point.replicas * ([30, 100, 300][index % 3] ?? 0);
    const sessionLoadCv = Math.floor(index / 2) % 2;
    return {
      tier: { ...tierAt({ ...point, waitMilliseconds: 3 }), sessions, sessionLoadCv },
      replicas: point.replicas,
      key: [...Object.values(point), sessions, sessionLoadCv].join(' '),
    };
  });

const p99Of = ({ responseSeconds }: Outcome) => 1000 * (quantileOf(responseSeconds, 0.99) ?? 0);

const rounded = (value: number) => Number(value.toPrecision(6));

/**
 * One of the services, simulated.
 *
 * @example simulatePinned(pinnedPoints[0]!, 1).p99 // [49.5, 48.5, 50.5]
 */
export function simulatePinned({ tier, replicas, key }: Point, seed: number): PinnedRow {
  const { arrivals: _, ...service } = simulationOf(tier, replicas, REQUESTS);
  const meanSeconds = service.seconds / LIVES;
  const simulation = {
    ...service,
    sessions: {
      atStart: tier.sessions,
      opensPerSecond: tier.sessions / meanSeconds,
      meanSeconds,
      requestsPerSecond: (1000 * tier.perMillisecond) / tier.sessions,
      loadCv: tier.sessionLoadCv,
      returns: 'at-once' as const,
    },
  };
  const { p99 } = replicate(
    simulation,
    { p99: p99Of },
    { repetitions: REPETITIONS, chance: (repetition) => seeded(100 * seed + repetition) },
  );
  if (!p99) throw new RangeError('nothing was answered');
  return { key, p99: [rounded(p99.mean), rounded(p99.low), rounded(p99.high)] };
}

/** The formula's p99 over the simulated one, less 1, and how far the service is from an overload by placement. */
export function pinnedError({ tier, replicas }: Point, { p99 }: PinnedRow) {
  const model = tierModel(tier, 'placed', replicas);
  if (!model) throw new RangeError('a point is overloaded');
  return { error: responseQuantile(model, 0.99) / p99[0] - 1, deviations: overloadDeviations(tier, replicas) ?? 0 };
}
