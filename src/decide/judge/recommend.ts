/** The answer for one item and for the service as a whole. */

import type { Given } from '../../kit/read/read.ts';
import type { Resolved } from '../ask/inventory.ts';
import type { Item } from '../ask/item.ts';
import { rateWords, type Workload } from '../ask/workload.ts';
import { isStateless, type PlacementId, placementsWhere, type Traits, traitsOf } from './catalogue.ts';
import { type Choice, CLOSE, choose, type Option } from './choose.ts';
import type { Costs } from './costs/costs.ts';
import { carrierOf } from './costs/measures.ts';
import type { Rule } from './rules/rule.ts';
import { type Variant, variantsOf } from './variants.ts';

/**
 * `clear`: the winner costs at least a tenth less than any other. `close`: another is nearer, no clear winner. `only`: the rules leave one.
 * `contradiction`: they leave none. `unserved`: what they leave cannot serve the load. `undecided`: over the intervals that were given, no
 * placement wins in 95% of the draws.
 */
export const outcomes = ['clear', 'close', 'only', 'contradiction', 'unserved', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

export type Recommendation = {
  readonly item: Item;
  /** Whose rates it rests on, after "by": "the example rates". */
  readonly rates: string;
  /** At the medians, where inputs are intervals. */
  readonly outcome: Exclude<Outcome, 'undecided'>;
  readonly choice: Choice;
  readonly best?: Option;
  /** What carries it to the service there. */
  readonly carrier?: Traits['carrier'];
  readonly variants: readonly Variant[];
  /** Other options within the margin that the models can tell apart. */
  readonly near: readonly Option[];
  /** Only where a replica is to hold it: the rules that left no placement with interchangeable replicas; empty where those only cost more. */
  readonly forcedBy?: readonly Rule[];
};

/** What a service does where nothing argues against it: an opaque id and a shared store. */
const usual: readonly PlacementId[] = placementsWhere(({ holder, copy }) => holder === 'store' && copy === 'none');

function outcomeOf(choice: Choice, near: readonly Option[]): Recommendation['outcome'] {
  if (choice.outcome !== 'ok') return choice.outcome;
  if (choice.options.length === 1) return 'only';
  return near.length > 0 ? 'close' : 'clear';
}

/** The rules that took the usual placements out, where a replica holds the item. */
function forcedBy(choice: Choice, best: Option | undefined): readonly Rule[] | undefined {
  if (!best || isStateless(best.id)) return undefined;
  const against = choice.excluded.filter(({ id }) => usual.includes(id));
  return against.length < usual.length ? [] : [...new Set(against.flatMap(({ by }) => by))];
}

/**
 * Decides one item and says how clear it is.
 *
 * @param given what the reader gave of the workload; the rest are example values, and are called so
 */
export function recommend(item: Item, workload: Workload, given: Given): Recommendation {
  const choice = choose(item, workload);
  const [best, ...others] = choice.options;
  const near = best
    ? others.filter(
        ({ totalUsdPerMonth }) =>
          totalUsdPerMonth - best.totalUsdPerMonth < CLOSE * Math.max(totalUsdPerMonth, best.totalUsdPerMonth),
      )
    : [];
  const forced = forcedBy(choice, best);
  return {
    item,
    rates: rateWords(given),
    outcome: outcomeOf(choice, near),
    choice,
    ...(best && { best, carrier: carrierOf(item, workload, best.id) }),
    variants: best ? variantsOf(item, workload, best.id) : [],
    near,
    ...(forced && { forcedBy: forced }),
  };
}

/** What the recommended placements of all items come to. */
export type ServiceTotals = {
  readonly carriedBytes: number;
  readonly cacheBytes: number;
  readonly databaseBytes: number;
  readonly replicaBytes: number;
  readonly replicas: number;
  readonly usdPerMonth: number;
  readonly sessionsLost: { readonly crash: number; readonly zone: number; readonly deploy: number };
};
/** The whole service under the recommended placements. */
export type ServiceSummary = ServiceTotals & {
  readonly cookies: readonly { readonly item: string; readonly bytes: number }[];
  readonly components: readonly string[];
  /** Items that a replica holds: to be isolated behind an interface, with the rules that forced them. */
  readonly stateful: readonly {
    readonly item: string;
    readonly placement: PlacementId;
    readonly forcedBy: readonly Rule[];
  }[];
  /** Items that would move if what another item brings along already ran. */
  readonly together: readonly {
    readonly item: string;
    readonly from: PlacementId;
    readonly to: PlacementId;
    readonly because: string;
  }[];
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

/** What an item may bring along that others could use: the switch of the workload that says it runs, its name, who brings it. */
const shared = [
  ['cacheRuns', 'a shared cache', (id: PlacementId) => traitsOf(id).way === 'cache'],
  ['ownerRuns', 'routing by key', (id: PlacementId) => traitsOf(id).routing === 'key'],
] as const;

/** Items that would move to what another one brings along: once it runs, nobody else pays for it. */
function together({ workload, items }: Resolved, made: readonly Recommendation[]): ServiceSummary['together'] {
  return items.flatMap((item, index) => {
    const others = made.flatMap(({ best }, at) => (best && at !== index ? [best.id] : []));
    const brought = shared.filter(([runs, , brings]) => !workload[runs] && others.some(brings));
    const from = made[index]?.best?.id;
    const bestWith = (running: typeof brought) =>
      recommend(item, { ...workload, ...Object.fromEntries(running.map(([runs]) => [runs, true])) }, {}).best?.id;
    if (!from || brought.length === 0) return [];
    const to = bestWith(brought);
    if (!to || to === from) return [];
    const one = brought.length > 1 ? brought.find((alone) => bestWith([alone]) === to) : undefined;
    const because = (one ? [one] : brought).map(([, name]) => name).join(' and ');
    return [{ item: item.name, from, to, because }];
  });
}

type Placed = { readonly id: PlacementId; readonly costs: Costs };

/** Adds placements up, one of each item. */
export function totalsOf(placed: readonly Placed[]): ServiceTotals {
  const inStores = placed.filter(({ id }) => traitsOf(id).way !== 'cache');
  const inCaches = placed.filter(({ id }) => traitsOf(id).way === 'cache');
  const carried = placed.filter(({ id }) => traitsOf(id).way === 'carried');
  const lost = (of: (costs: Costs) => number) => most(placed.map(({ costs }) => of(costs)));
  return {
    carriedBytes: sum(carried.map(({ costs }) => costs.asked.payload.carriedBytes)),
    cacheBytes: sum(inCaches.map(({ costs }) => costs.memoryNeededBytes)),
    databaseBytes: sum(inStores.map(({ costs }) => costs.memoryNeededBytes)),
    replicaBytes: sum(placed.map(({ costs }) => costs.replicaBytes)),
    replicas: most(placed.map(({ costs }) => costs.replicas)),
    usdPerMonth: sum(placed.map(({ costs }) => costs.usdPerMonth)),
    sessionsLost: {
      crash: lost(({ losses }) => losses.sessionsPerCrash),
      zone: lost(({ losses }) => losses.sessionsPerZone),
      deploy: lost(({ losses }) => losses.sessionsPerDeploy),
    },
  };
}

/** Adds the recommended placements up, and says what stays stateful and what would go together. */
export function summarise(resolved: Resolved, made: readonly Recommendation[]): ServiceSummary {
  const chosen = made.flatMap(({ item, best, carrier, forcedBy: forced }) =>
    best ? [{ item, best, carrier, forced: forced ?? [] }] : [],
  );
  return {
    ...totalsOf(chosen.map(({ best }) => best)),
    cookies: chosen
      .filter(({ best, carrier }) => traitsOf(best.id).way === 'carried' && carrier !== 'header')
      .map(({ item, best }) => ({ item: item.name, bytes: best.costs.asked.payload.carriedBytes })),
    components: [...new Set(chosen.flatMap(({ best }) => best.costs.components))],
    stateful: chosen
      .filter(({ best }) => !isStateless(best.id))
      .map(({ item, best, forced }) => ({ item: item.name, placement: best.id, forcedBy: forced })),
    together: together(resolved, made),
  };
}
