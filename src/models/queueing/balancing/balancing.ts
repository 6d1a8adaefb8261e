/** How requests (or, on the sticky side, sessions) are dealt to replicas: one entry a way, told apart by its traits. */

/** What tells balancers apart. */
export interface Dealing {
  /** the replicas whose requests in flight it compares, and so how alike they are full; absent where it looks at none */
  readonly compares?: 'all' | 'two';
  /** requests come to a replica in turn, more regularly than by chance */
  readonly isInTurn?: true;
  /** one line before all replicas, which no network balancer has */
  readonly isOneLine?: true;
  /** connections are dealt, and all requests of one go where it went */
  readonly dealsConnections?: true;
  /** pages fetch its code when it is chosen */
  readonly isFetchedLater?: true;
  /** variance of the number of sessions on a replica, against random placement */
  readonly countVariance: (replicas: number) => number;
}

/** Sessions that are dealt evenly end at random, which leaves about half of the variance. */
const dealtEvenly = (replicas: number): number => (1 + 1 / replicas) / 2;
const byChance = () => 1;

const table = {
  'least-requests': { compares: 'all', countVariance: dealtEvenly },
  'two-choices': {
    compares: 'two',
    isFetchedLater: true,
    countVariance: dealtEvenly,
  },
  'round-robin': { isInTurn: true, isFetchedLater: true, countVariance: dealtEvenly },
  random: { countVariance: byChance },
  'per-connection': { dealsConnections: true, countVariance: byChance },
  // No placement of its own: the best one is taken
  'shared-queue': { compares: 'all', isOneLine: true, countVariance: () => 0 },
} as const satisfies Readonly<Record<string, Dealing>>;

/** How requests are dealt, by name. */
export type Balancing = keyof typeof table;

/** Every balancing by name. */
export const dealings: Readonly<Record<Balancing, Dealing>> = table;

/**
 * The traits of a balancer.
 *
 * @example dealingOf('per-connection').dealsConnections // true
 */
export const dealingOf = (balancing: Balancing): Dealing => dealings[balancing];
