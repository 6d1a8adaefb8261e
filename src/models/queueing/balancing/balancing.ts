/** How requests (or, on the sticky side, sessions) are dealt to replicas: one entry a way, told apart by its traits. */
import type { Filling } from '../station/crowd.ts';
import { fewestCrowd } from '../station/fewest.ts';
import { twoChoicesCrowd } from '../station/two-choices.ts';

/** What tells balancers apart. */
export interface Dealing {
  /** replicas look like one queue, and how full each is follows from what the balancer looks at; absent where it looks at none */
  readonly filling?: Filling;
  /** requests come to a replica in turn, more regularly than by chance */
  readonly isInTurn?: true;
  /** one line before all replicas, which no network balancer has */
  readonly isOneLine?: true;
  /** connections are dealt, and all requests of one go where it went */
  readonly dealsConnections?: true;
  /** variance of the number of sessions on a replica, against random placement */
  readonly countVariance: (replicas: number) => number;
}

/** Sessions that are dealt evenly end at random, which leaves about half of the variance. */
const dealtEvenly = (replicas: number): number => (1 + 1 / replicas) / 2;
const byChance = () => 1;

const table = {
  'least-requests': { filling: fewestCrowd, countVariance: dealtEvenly },
  'two-choices': { filling: twoChoicesCrowd, countVariance: dealtEvenly },
  'round-robin': { isInTurn: true, countVariance: dealtEvenly },
  random: { countVariance: byChance },
  'per-connection': { dealsConnections: true, countVariance: byChance },
  // No placement of its own: the best one is taken
  'shared-queue': { filling: fewestCrowd, isOneLine: true, countVariance: () => 0 },
} as const satisfies Readonly<Record<string, Dealing>>;

export type Balancing = keyof typeof table;

/** Every balancing by name. */
export const dealings: Readonly<Record<Balancing, Dealing>> = table;

/**
 * The traits of a balancer.
 *
 * @example dealingOf('per-connection').dealsConnections // true
 */
export const dealingOf = (balancing: Balancing): Dealing => dealings[balancing];
