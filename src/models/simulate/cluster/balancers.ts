/** How a new request, or a new session, is given a replica: the balancers as they are built, one entry each. */
import type { Uniform } from '../chance/uniform.ts';
import { nearest, ringOf } from './drawn-ring.ts';

/** What a balancer may look at. */
export type Choice = {
  /** The replicas that take new work, by their place. */
  readonly serving: readonly number[];
  /** Requests in flight at a place. */
  inFlight(place: number): number;
  /** Sessions whose state a place holds. */
  sessionsAt(place: number): number;
  /** When the requests in flight at a place changed the last time, as a rising count. */
  changedAt(place: number): number;
  /** A number that stands for the client, the same each time; a fresh one for each request that has no session. */
  readonly key: number;
  readonly next: Uniform;
};

export type Balancer = {
  readonly label: string;
  /** One line before all replicas: a request takes whichever slot is free first. No network balancer does that. */
  readonly isOneLine?: true;
  /** Makes the balancer of one run, with whatever it remembers. The result is one of `serving`, which is never empty. */
  make(): (choice: Choice) => number;
};

const any = ({ serving, next }: Choice): number => serving[Math.floor(next() * serving.length)] as number;

/** The place with the least of something, ties broken by chance. */
function least({ serving, next }: Choice, of: (place: number) => number): number {
  let fewest = Infinity;
  let chosen = serving[0] as number;
  let ties = 0;
  for (const place of serving) {
    const count = of(place);
    if (count < fewest) {
      fewest = count;
      chosen = place;
      ties = 1;
    } else if (count === fewest && next() * ++ties < 1) chosen = place;
  }
  return chosen;
}

/** A scattered whole number from 0 to below 2³² (the finaliser of MurmurHash3, public domain). */
function scatter(key: number): number {
  let mixed = Math.imul((key | 0) ^ (key >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const POINTS_PER_REPLICA = 160;

/** Each replica owns the arcs that end at its points; a client goes to the next point clockwise whose replica serves. */
function hashRing(): (choice: Choice) => number {
  let known: readonly number[] = [];
  let points: { readonly at: number; readonly place: number }[] = [];
  return ({ serving, key }) => {
    if (serving.length !== known.length || serving.some((place, index) => place !== known[index])) {
      known = [...serving];
      points = known
        .flatMap((place) =>
          Array.from({ length: POINTS_PER_REPLICA }, (_, point) => ({ at: scatter(place * 8191 + point + 1), place })),
        )
        .sort((a, b) => a.at - b.at);
    }
    const at = scatter(key);
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return (points[low === points.length ? 0 : low] as (typeof points)[number]).place;
  };
}

export const balancers = {
  'shared-queue': {
    label: 'one queue before all replicas (M/M/c)',
    isOneLine: true,
    make: () => (choice) => least(choice, choice.inFlight),
  },
  'least-requests': {
    label: 'fewest requests in flight, all replicas looked at (join the shortest queue)',
    make: () => (choice) => least(choice, choice.inFlight),
  },
  'least-connections': {
    label: 'fewest requests in flight, of those alike the one unchanged for longest (HAProxy’s leastconn)',
    make:
      () =>
      ({ serving, inFlight, changedAt }) =>
        serving.reduce((best, place) => {
          const more = inFlight(place) - inFlight(best);
          return more < 0 || (more === 0 && changedAt(place) < changedAt(best)) ? place : best;
        }),
  },
  'two-choices': {
    label: 'the better of two drawn by chance, with repetition (power of two choices)',
    make: () => (choice) => {
      const first = any(choice);
      const second = any(choice);
      return choice.inFlight(second) < choice.inFlight(first) ? second : first;
    },
  },
  'two-on-a-ring': {
    label: 'the better of two drawn on a ring of 16 points a server (HAProxy’s balance random)',
    make: () => {
      let known: readonly number[] = [];
      let ring = ringOf(known);
      return ({ serving, inFlight, next }) => {
        if (serving !== known) ring = ringOf(serving);
        known = serving;
        const first = nearest(ring, next());
        const second = nearest(ring, next());
        return inFlight(second) > inFlight(first) ? first : second;
      };
    },
  },
  'round-robin': {
    label: 'one after another',
    make: () => {
      let turn = 0;
      return ({ serving }) => serving[turn++ % serving.length] as number;
    },
  },
  random: { label: 'by chance', make: () => any },
  'hash-ring': { label: 'consistent hash of the client', make: hashRing },
  'fewest-sessions': {
    label: 'fewest sessions',
    make: () => (choice) => least(choice, choice.sessionsAt),
  },
} as const satisfies Readonly<Record<string, Balancer>>;

export type SimulatedBalancing = keyof typeof balancers;
