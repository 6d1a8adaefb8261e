/** A decision as plain text and numbers, ready to be drawn: the page holds no engine, and what the server writes is what a worker sends. */
import { failover } from '../calculators/failover/spec.ts';
import { payloadCost } from '../calculators/payload-cost/spec.ts';
import { replicas } from '../calculators/replicas/spec.ts';
import { revocation } from '../calculators/revocation/spec.ts';
import { sessionStore } from '../calculators/session-store/spec.ts';
import { linkTo } from '../kit/codec.ts';
import { defaultsOf } from '../kit/field.ts';
import { bytes, milliseconds, rounded, show, usd } from '../kit/format.ts';
import { type Holder, type PlacementId, traitsOf } from './catalogue.ts';
import { type Criterion, type Option, totalOf, worthOf } from './choose.ts';
import { type Costs, costsOf } from './costs/costs.ts';
import { cacheNodes } from './costs/storage.ts';
import type { Decided } from './decide.ts';
import type { Item } from './item.ts';
import type { Outcome, Recommendation, ServiceSummary } from './recommend.ts';
import { answerOf, exclusionLine, inSentence, placed, routingWords, titleOf, verdictOf, whyBest } from './words.ts';
import type { Workload } from './workload.ts';

/** One number of the comparison; `href` opens the calculator that works it out. */
export type CellView = { readonly text: string; readonly value?: number; readonly href?: string };
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
  readonly wouldCost?: string;
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

/** Rows of the comparison, each worked out by one calculator. */
export const rowLabels = {
  requestBytes: 'Bytes a request',
  addedP99: 'Added delay, p99',
  money: 'Bytes, stores, replicas',
  replicas: 'Replicas at the peak',
  memory: 'All of them take',
  crash: 'Sessions a crash takes',
  deploy: 'Sessions a deploy cuts',
  lostPerYear: 'Lost in a year',
  exposure: 'Old copy in use for',
  components: 'Parts to operate',
} as const;
export type RowId = keyof typeof rowLabels;

const pageOf = (id: PlacementId): string => `placements/${id}/`;

function cellsOf(costs: Costs, item: Item, base: string): Readonly<Record<RowId, CellView>> {
  const { asked, losses } = costs;
  const payload = linkTo(payloadCost, asked.payload, base);
  const failures = linkTo(failover, asked.failover, base);
  const fleet = linkTo(replicas, asked.replicas, base);
  const store = asked.store && linkTo(sessionStore, asked.store, base);
  const revoked = linkTo(
    revocation,
    {
      ...defaultsOf(revocation.fields),
      tokenLifetimeSeconds: Math.min(asked.payload.tokenLifetimeSeconds, revocation.fields.tokenLifetimeSeconds.max),
    },
    base,
  );
  const kept = costs.storeBytes + costs.replicaBytes;
  const lost = losses.perYear.sessions + losses.perYear.writes;
  return {
    requestBytes: { text: bytes(Number(costs.requestBytes.toPrecision(3))), value: costs.requestBytes, href: payload },
    addedP99: { text: milliseconds(costs.addedP99Milliseconds), value: costs.addedP99Milliseconds, href: payload },
    money: { text: usd(costs.usdPerMonth), value: costs.usdPerMonth, href: payload },
    replicas: { text: rounded(costs.replicas), value: costs.replicas, href: fleet },
    memory: {
      text: kept === 0 ? '0 bytes' : `${bytes(kept)} in ${costs.storeBytes > 0 ? 'the store' : 'replicas'}`,
      value: kept,
      ...(store && { href: store }),
    },
    crash: { text: rounded(losses.sessionsPerCrash), value: losses.sessionsPerCrash, href: failures },
    deploy: { text: rounded(losses.sessionsPerDeploy), value: losses.sessionsPerDeploy, href: failures },
    lostPerYear: {
      text:
        lost === 0
          ? 'nothing'
          : `${rounded(losses.perYear.sessions)} sessions, ${rounded(losses.perYear.writes)} writes`,
      value: lost,
      href: failures,
    },
    exposure: {
      text: costs.exposureSeconds === 0 ? 'none' : show(costs.exposureSeconds, 'seconds'),
      value: item.revokeSeconds === undefined ? 0 : costs.exposureSeconds,
      ...(costs.exposureSeconds > 0 && asked.payload.carriedBytes > 0 && { href: revoked }),
    },
    components: {
      text: costs.components.join(', ') || 'none',
      value: costs.components.length,
      href: `${base}decide/rules/#operate`,
    },
  };
}

const optionView = (option: Option, made: Recommendation, base: string): OptionView => ({
  id: option.id,
  title: titleOf(option.id),
  holder: traitsOf(option.id).holder,
  page: pageOf(option.id),
  totalUsdPerMonth: option.totalUsdPerMonth,
  worth: option.worth,
  onFront: option.onFront,
  near: made.near.includes(option),
  cells: cellsOf(option.costs, made.item, base),
});

/** What an excluded placement would cost all the same: the reader sees that it was not the price. */
function wouldCost(item: Item, workload: Workload, id: PlacementId): string | undefined {
  const inRange = traitsOf(id).way !== 'carried' || item.storedBytes < 1_000_000;
  const costs = inRange && id !== 'none' ? costsOf(item, workload, id) : undefined;
  return costs && `${usd(totalOf(worthOf(costs, item, workload)))} a month`;
}

function itemView(made: Recommendation, workload: Workload, base: string): ItemView {
  const { best, choice, item } = made;
  return {
    name: item.name,
    outcome: made.outcome,
    ...(best && {
      placement: best.id,
      holder: traitsOf(best.id).holder,
      page: pageOf(best.id),
      routing: routingWords[traitsOf(best.id).routing],
      carrier: traitsOf(best.id).carrier,
      totalUsdPerMonth: best.totalUsdPerMonth,
    }),
    placed: placed(made),
    answer: answerOf(made),
    verdict: verdictOf(made),
    why: whyBest(made),
    variants: made.variants.map(({ words, page }) => ({ words, page: page.slice(1) })),
    options: choice.options.map((option) => optionView(option, made, base)),
    excluded: choice.excluded.map((one) => {
      const cost = one.unserved ? undefined : wouldCost(item, workload, one.id);
      return {
        id: one.id,
        title: titleOf(one.id),
        page: pageOf(one.id),
        reasons: one.unserved
          ? [{ text: exclusionLine(one) }]
          : one.by.map(({ reason, page, id }) => ({ text: reason, page: page.slice(1), rule: id })),
        ...(cost !== undefined && { wouldCost: cost }),
      };
    }),
  };
}

/** A browser keeps 4,096 bytes of one cookie, and a stock nginx takes 8 KiB of one header line. */
const HEADER_BYTES = 8190;

function serviceView(summary: ServiceSummary, base: string): ServiceView {
  const carried = summary.cookies.reduce((total, one) => total + one.bytes, 0);
  const { crash, zone, deploy } = summary.sessionsLost;
  return {
    facts: [
      { label: 'Paid', value: `${usd(summary.usdPerMonth)} a month`, note: 'bytes, stores and replicas of all items' },
      {
        label: 'Carried in each request',
        value: bytes(carried),
        note:
          carried === 0 ? 'ids only' : `of the ${bytes(HEADER_BYTES)} that one header line may have at a stock nginx`,
        href: `${base}reference/limits/`,
      },
      {
        label: 'In caches',
        value: bytes(summary.cacheBytes),
        note:
          summary.cacheBytes === 0
            ? 'nothing'
            : `on ${cacheNodes(summary.cacheBytes)} nodes of the session store’s example size, copies included`,
        href: `${base}calculators/session-store/`,
      },
      {
        label: 'In databases',
        value: bytes(summary.databaseBytes),
        note: 'rows and their index',
        href: `${base}calculators/session-store/`,
      },
      {
        label: 'In replicas',
        value: bytes(summary.replicaBytes),
        note: summary.replicaBytes === 0 ? 'nothing that a deploy could take' : 'working copies and near-caches',
      },
      {
        label: 'Replicas',
        value: rounded(summary.replicas),
        note: 'at the peak, one zone to lose',
        href: `${base}calculators/replicas/`,
      },
      {
        label: 'A crash takes',
        value: `${rounded(crash)} sessions`,
        note: `a lost zone ${rounded(zone)}, a deploy ${rounded(deploy)}`,
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
export const viewOf = ({ recommendations, resolved, summary }: Omit<Decided, 'flips'>, base: string): DecideView => ({
  items: recommendations.map((made) => itemView(made, resolved.workload, base)),
  service: serviceView(summary, base),
});
