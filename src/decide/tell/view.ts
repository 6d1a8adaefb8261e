/** A decision as plain text and numbers, ready to be drawn: the page holds no engine, and what the server writes is what a worker sends. */
import type { Spread } from '../../kit/draws/draws.ts';
import { bytes, rounded, usd } from '../../kit/say/format.ts';
import { spreadText } from '../../kit/say/spread-words.ts';
import type { Item } from '../ask/item.ts';
import type { Workload } from '../ask/workload.ts';
import { type Holder, type PlacementId, traitsOf } from '../judge/catalogue.ts';
import { type Criterion, type Option, totalOf, worthOf } from '../judge/choose.ts';
import { costsOf } from '../judge/costs/costs.ts';
import { cacheNodes } from '../judge/costs/storage.ts';
import type { DecidedQuickly } from '../judge/decide.ts';
import type { ServiceRanges } from '../judge/ranges/totals.ts';
import type { Outcome, Recommendation, ServiceSummary, ServiceTotals } from '../judge/recommend.ts';
import { type CellView, cellsOf } from './cells.ts';
import type { RowId } from './rows.ts';
import { answerOf, exclusionLine, inSentence, placed, routingWords, titleOf, verdictOf, whyBest } from './words.ts';

export type OptionView = {
  readonly id: PlacementId;
  readonly title: string;
  readonly holder: Holder;
  readonly page: string;
  readonly totalUsdPerMonth: number;
  readonly worth: Readonly<Record<Criterion, number>>;
  readonly onFront: boolean;
  readonly near: boolean;
  readonly cells: Readonly<Record<RowId, CellView>>;
};
export type ExcludedView = {
  readonly id: PlacementId;
  readonly title: string;
  readonly page: string;
  readonly reasons: readonly { readonly text: string; readonly page?: string; readonly rule?: string }[];
  /** What it would cost if the rule did not hold; absent where that cannot be computed. */
  readonly would?: {
    readonly totalUsdPerMonth: number;
    readonly cells: Readonly<Record<RowId, CellView>>;
  };
  readonly holder: Holder;
};
export type ItemView = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly placement?: PlacementId;
  readonly holder?: Holder;
  readonly page?: string;
  readonly placed: string;
  /** In a sentence, **bold** where it decides. */
  readonly answer: string;
  readonly verdict: string;
  readonly why: readonly string[];
  readonly routing?: string;
  readonly carrier?: string;
  /** Whose rates the total rests on, after "by". */
  readonly rates: string;
  readonly variants: readonly { readonly words: string; readonly page: string }[];
  readonly totalUsdPerMonth?: number;
  readonly options: readonly OptionView[];
  readonly excluded: readonly ExcludedView[];
};
export type ServiceView = {
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly href?: string;
  }[];
  readonly stateful: readonly { readonly item: string; readonly placed: string; readonly reasons: readonly string[] }[];
  readonly together: readonly string[];
};
export type DecideView = { readonly items: readonly ItemView[]; readonly service: ServiceView };

const pageOf = (id: PlacementId): string => `placements/${id}/`;

const optionView = (option: Option, made: Recommendation, base: string): OptionView => ({
  id: option.id,
  title: titleOf(option.id),
  holder: traitsOf(option.id).holder,
  page: pageOf(option.id),
  totalUsdPerMonth: option.totalUsdPerMonth,
  worth: option.worth,
  onFront: option.onFront,
  near: made.near.includes(option),
  cells: cellsOf(option.costs, base),
});

/** What an excluded placement would cost all the same: the reader sees that it was not the price. */
function wouldCost(item: Item, workload: Workload, id: PlacementId, base: string): ExcludedView['would'] {
  const { way } = traitsOf(id);
  const inRange = way !== 'carried' || item.storedBytes < 1_000_000;
  const costs = inRange && way !== 'nothing' ? costsOf(item, workload, id) : undefined;
  return costs && { totalUsdPerMonth: totalOf(worthOf(costs, item, workload)), cells: cellsOf(costs, base) };
}

function itemView(made: Recommendation, workload: Workload, base: string): ItemView {
  const { best, carrier, choice, item } = made;
  return {
    name: item.name,
    outcome: made.outcome,
    ...(best && {
      placement: best.id,
      holder: traitsOf(best.id).holder,
      page: pageOf(best.id),
      routing: routingWords[traitsOf(best.id).routing],
      totalUsdPerMonth: best.totalUsdPerMonth,
    }),
    ...(carrier && { carrier }),
    placed: placed(made),
    rates: made.rates,
    answer: answerOf(made),
    verdict: verdictOf(made),
    why: whyBest(made),
    variants: made.variants.map(({ words, page }) => ({ words, page: page.slice(1) })),
    options: choice.options.map((option) => optionView(option, made, base)),
    excluded: choice.excluded.map((one) => {
      const would = one.unserved ? undefined : wouldCost(item, workload, one.id, base);
      return {
        id: one.id,
        title: titleOf(one.id),
        holder: traitsOf(one.id).holder,
        page: pageOf(one.id),
        reasons: one.unserved
          ? [{ text: exclusionLine(one) }]
          : one.by.map(({ reason, page, id }) => ({ text: reason, page: page.slice(1), rule: id })),
        ...(would && { would }),
      };
    }),
  };
}

/** Totals of one draw, or over all. */
type Numbers = ServiceTotals | ServiceRanges;

/** A browser keeps 4,096 bytes of one cookie, and a stock nginx takes 8 KiB of one header line. */
const HEADER_BYTES = 8190;

/** The service as a whole; over its intervals where it has any. */
function serviceView(summary: ServiceSummary, base: string, totals?: ServiceRanges): ServiceView {
  const { carriedBytes: carried } = summary;
  const text = (of: (one: Numbers) => number | Spread, format: (value: number) => string): string => {
    const value = of(totals ?? summary);
    return typeof value === 'number' ? format(value) : spreadText(value, format);
  };
  return {
    facts: [
      {
        label: 'Paid',
        value: `${text(({ usdPerMonth }) => usdPerMonth, usd)} a month`,
        note: 'bytes, stores and replicas of all items',
      },
      {
        label: 'Carried in each request',
        value: text(({ carriedBytes }) => carriedBytes, bytes),
        note:
          carried === 0 ? 'ids only' : `of the ${bytes(HEADER_BYTES)} that one header line may have at a stock nginx`,
        href: `${base}reference/limits/`,
      },
      {
        label: 'In caches',
        value: text(({ cacheBytes }) => cacheBytes, bytes),
        note:
          summary.cacheBytes === 0
            ? 'nothing'
            : `on ${cacheNodes(summary.cacheBytes)} nodes of the session store’s example size, copies included`,
        href: `${base}calculators/session-store/`,
      },
      {
        label: 'In databases',
        value: text(({ databaseBytes }) => databaseBytes, bytes),
        note: 'memory for rows and their index, head-room included',
        href: `${base}calculators/session-store/`,
      },
      {
        label: 'In replicas',
        value: text(({ replicaBytes }) => replicaBytes, bytes),
        note: summary.replicaBytes === 0 ? 'nothing that a deploy could take' : 'working copies and near-caches',
      },
      {
        label: 'Replicas',
        value: text(({ replicas }) => replicas, rounded),
        note: 'at the peak, one zone to lose',
        href: `${base}calculators/replicas/`,
      },
      {
        label: 'A crash takes',
        value: `${text(({ sessionsLost }) => sessionsLost.crash, rounded)} sessions`,
        note: `a lost zone ${text(({ sessionsLost }) => sessionsLost.zone, rounded)}, a deploy ${text(({ sessionsLost }) => sessionsLost.deploy, rounded)}`,
        href: `${base}calculators/failover/`,
      },
      {
        label: 'To operate',
        value: rounded(summary.components.length),
        note: summary.components.join(', ') || 'nothing beyond what runs',
      },
    ],
    stateful: summary.stateful.map(({ item, placement, forcedBy }) => ({
      item,
      placed: titleOf(placement),
      reasons: forcedBy.map(({ reason }) => reason),
    })),
    together: summary.together.map(
      ({ item, from, to, because }) =>
        `With ${because} running anyway, ${item} would move from ${inSentence(from)} to ${inSentence(to)}.`,
    ),
  };
}

/**
 * The view of a decision.
 *
 * @param base path that links start with, ending in a slash
 */
export const viewOf = (
  { recommendations, resolved, summary }: DecidedQuickly,
  base: string,
  totals?: ServiceRanges,
): DecideView => ({
  items: recommendations.map((made) => itemView(made, resolved.workload, base)),
  service: serviceView(summary, base, totals),
});
