/** Random services of which theory knows the answer exactly: what the simulator is checked by. */

import type { Tier } from '../../models/queueing/response/tier.ts';
import type { Uniform } from '../../models/simulate/chance/uniform.ts';
import { type Point, tierAt } from './points.ts';

/** A service, and which of its figures have a closed form. */
export type Solved = {
  readonly name: string;
  readonly tier: Tier;
  readonly replicas: number;
  readonly hasP99: boolean;
};

type Kind = {
  readonly name: string;
  readonly hasP99: boolean;
  readonly of: (between: (low: number, high: number) => number) => Partial<Point>;
};

/** `waitMilliseconds` is 0 where the closed form is of a queue alone. */
const kinds: readonly Kind[] = [
  {
    name: 'M/M/c, one line',
    hasP99: true,
    of: (between) => ({ runtime: 'one-per-instance', balancing: 'shared-queue', replicas: Math.floor(between(1, 20)) }),
  },
  {
    name: 'M/M/c at random',
    hasP99: true,
    of: (between) => ({ runtime: 'event-loop', balancing: 'random', coresPerReplica: Math.floor(between(1, 9)) }),
  },
  {
    name: 'E_n/M/1 in turn',
    hasP99: true,
    of: (between) => ({ runtime: 'event-loop', balancing: 'round-robin', replicas: Math.floor(between(2, 12)) }),
  },
  {
    name: 'M/M/c, processor sharing',
    hasP99: true,
    of: (between) => ({
      runtime: 'threads',
      balancing: 'random',
      coresPerReplica: Math.floor(between(1, 5)),
      waitMilliseconds: between(0, 40),
    }),
  },
  {
    name: 'M/G/1, Pollaczek and Khinchine',
    hasP99: false,
    of: (between) => ({ runtime: 'event-loop', balancing: 'random', cpuCv: between(0, 2), replicas: 1 }),
  },
  {
    name: 'M/G/1, processor sharing',
    hasP99: false,
    of: (between) => ({ runtime: 'threads', balancing: 'random', cpuCv: between(0, 2), replicas: 1 }),
  },
];

const usual: Point = {
  runtime: 'event-loop',
  coresPerReplica: 1,
  concurrencyLimit: 100_000,
  cpuCv: 1,
  waitMilliseconds: 0,
  balancing: 'random',
  use: 0.5,
  replicas: 3,
};

/**
 * So many services, kinds in turn, half to four fifths busy at most.
 *
 * @param next chance that can be repeated
 *
 * @example solvedServices(6, seeded(1))[0].name // 'M/M/c, one line'
 */
export function solvedServices(count: number, next: Uniform): readonly Solved[] {
  const between = (low: number, high: number) => low + (high - low) * next();
  return Array.from({ length: count }, (_, index) => {
    const { name, hasP99, of } = kinds[index % kinds.length]!;
    const point = { ...usual, use: between(0.2, 0.8), ...of(between) };
    return { name, hasP99, tier: tierAt(point), replicas: point.replicas };
  });
}
