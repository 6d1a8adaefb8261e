/** From one item to the placement that costs least of those that no rule excludes. */

import type { Item } from '../ask/item.ts';
import type { Workload } from '../ask/workload.ts';
import { isStateless, type PlacementId, placementIds } from './catalogue.ts';
import { type Costs, costsOf } from './costs/costs.ts';
import { holds } from './rules/condition.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** What a placement costs, in the reader's own money a month. */
export type Worth = {
  readonly money: number;
  readonly delay: number;
  readonly losses: number;
  readonly exposure: number;
  readonly components: number;
};
export type Criterion = keyof Worth;
export const criteria: { readonly [C in Criterion]: string } = {
  money: 'Bytes, stores, replicas',
  delay: 'Added delay',
  losses: 'Losses',
  exposure: 'Exposure',
  components: 'Parts to operate',
};

export type Option = {
  readonly id: PlacementId;
  readonly costs: Costs;
  readonly worth: Worth;
  readonly totalUsdPerMonth: number;
  /** No other option is at least as good in everything and better in something. */
  readonly onFront: boolean;
};
/** Out of the choice: by rules, or because no number of replicas or store nodes serves it (`unserved`). */
export type Excluded = { readonly id: PlacementId; readonly by: readonly Rule[]; readonly unserved: boolean };
export type Choice = {
  readonly outcome: 'ok' | 'contradiction' | 'unserved';
  /** The winner first, the others by what they cost. */
  readonly options: readonly Option[];
  readonly excluded: readonly Excluded[];
  /** What the winner saves against the cheapest other, as a share of the dearer of the two; negative where interchangeable replicas were preferred. */
  readonly margin?: number;
  /** The margin is inside what the models can tell apart: no clear winner. */
  readonly close: boolean;
};

/** Margins under this are no clear win: the models behind them are no better. */
export const CLOSE = 0.1;
const MONTHS = 12;

/** Costs in money, by the reader's exchange rates. A rate of zero takes its criterion out. */
export function worthOf(costs: Costs, item: Item, workload: Workload): Worth {
  const usdPerLoss = {
    nothing: 0,
    annoys: workload.usdPerLostSession,
    work: workload.usdPerLostWork,
    money: workload.usdPerLostWork,
  }[item.loss];
  const { sessions, writes } = costs.losses.perYear;
  return {
    money: costs.usdPerMonth,
    delay: costs.addedP99Milliseconds * workload.usdPerMillisecond,
    losses: ((sessions + writes) / MONTHS) * usdPerLoss,
    exposure: item.revokeSeconds === undefined ? 0 : (costs.exposureSeconds / 60) * workload.usdPerExposureMinute,
    components: costs.components.length * workload.usdPerComponent,
  };
}

export const totalOf = (worth: Worth): number => Object.values(worth).reduce((sum, part) => sum + part, 0);

function dominates(a: Worth, b: Worth): boolean {
  const names = Object.keys(criteria) as readonly Criterion[];
  return names.every((name) => a[name] <= b[name]) && names.some((name) => a[name] < b[name]);
}

/** The rules that exclude a placement of an item. */
export const rulesAgainst = (item: Item, workload: Workload, id: PlacementId): readonly Rule[] =>
  rules.filter((rule) => rule.excludes.includes(id) && holds(rule.when, { item, workload, id }));

/**
 * The cheapest; of those within the margin that the models can tell apart, the cheapest that leaves replicas interchangeable. Removing any other
 * option changes nothing: the cheapest can only get dearer, and the cheapest stateless one stays.
 */
function winnerOf<T extends { readonly id: PlacementId; readonly totalUsdPerMonth: number }>(
  options: readonly T[],
): T | undefined {
  const cheapest = (list: readonly T[]) =>
    list.reduce<T | undefined>(
      (best, one) => (best && best.totalUsdPerMonth <= one.totalUsdPerMonth ? best : one),
      undefined,
    );
  const best = cheapest(options);
  const stateless = cheapest(options.filter(({ id }) => isStateless(id)));
  if (!best || !stateless) return best;
  return stateless.totalUsdPerMonth * (1 - CLOSE) <= best.totalUsdPerMonth ? stateless : best;
}

/**
 * Decides one item: rules first, then the price of what they leave.
 *
 * @param among the placements to choose from; all of them when left out
 * @returns `contradiction` where the rules leave nothing, `unserved` where nothing that they leave can serve the load
 * @example choose({ ...defaultItem, derivable: true }, defaultWorkload).options[0]?.id // 'none'
 */
export function choose(item: Item, workload: Workload, among: readonly PlacementId[] = placementIds): Choice {
  const judged = among.map((id) => {
    const by = rulesAgainst(item, workload, id);
    const costs = by.length > 0 ? undefined : costsOf(item, workload, id);
    return { id, by, costs };
  });
  const priced = judged.flatMap(({ id, costs }) => {
    if (!costs) return [];
    const worth = worthOf(costs, item, workload);
    return [{ id, costs, worth, totalUsdPerMonth: totalOf(worth) }];
  });
  const winner = winnerOf(priced);
  const options = priced
    .map((option) => ({ ...option, onFront: !priced.some(({ worth }) => dominates(worth, option.worth)) }))
    .sort(
      (a, b) => Number(b.id === winner?.id) - Number(a.id === winner?.id) || a.totalUsdPerMonth - b.totalUsdPerMonth,
    );
  const excluded = judged.filter(({ costs }) => !costs).map(({ id, by }) => ({ id, by, unserved: by.length === 0 }));
  const [first, second] = options;
  const dearer = Math.max(first?.totalUsdPerMonth ?? 0, second?.totalUsdPerMonth ?? 0);
  const margin =
    first && second ? (dearer > 0 ? (second.totalUsdPerMonth - first.totalUsdPerMonth) / dearer : 0) : undefined;
  return {
    outcome: first ? 'ok' : excluded.some(({ unserved }) => unserved) ? 'unserved' : 'contradiction',
    options,
    excluded,
    ...(margin !== undefined && { margin }),
    close: margin !== undefined && margin < CLOSE,
  };
}
