/** What `decide` prints: the answer as JSON, each number a plain one. */
import { type PlacementId, traitsOf } from '../../decide/judge/catalogue.ts';
import type { Excluded, Option } from '../../decide/judge/choose.ts';
import { type Decided, type DecidedQuickly, ENGINE_VERSION, type Ranged } from '../../decide/judge/decide.ts';
import type { Flip } from '../../decide/judge/flips.ts';
import { type ItemRanges, type OptionRanges, outcomeWith } from '../../decide/judge/ranges/ranges.ts';
import { rangeWords } from '../../decide/judge/ranges/words.ts';
import type { Recommendation } from '../../decide/judge/recommend.ts';
import { exclusionLine, flipLine, placed, titleOf, verdictOf, whyBest } from '../../decide/tell/words.ts';
import { EDITION } from '../../kit/declare/edition.ts';

/** A placement by its plain name and by the engine's, which also names combinations. */
const named = (id: PlacementId) => ({
  placement: traitsOf(id).placement,
  combination: id,
  title: titleOf(id),
});

function optionOf({ id, costs, worth, totalUsdPerMonth, onFront }: Option, explain: boolean) {
  const { asked, ...plain } = costs;
  return { ...named(id), totalUsdPerMonth, onFront, costs: plain, worth, ...(explain && { asked }) };
}

/** An option over the draws: `asked` is at the medians, and absent where it is no option there. */
function rangedOf(one: OptionRanges, atMedians: Option | undefined, explain: boolean) {
  const { id, winShare, possibleShare, totalUsdPerMonth, costs, components, worth } = one;
  return {
    ...named(id),
    winShare,
    possibleShare,
    totalUsdPerMonth,
    costs: { ...costs, components },
    worth,
    ...(explain && atMedians && { asked: atMedians.costs.asked }),
  };
}

const excludedOf = (one: Excluded, site: string) => ({
  ...named(one.id),
  because: exclusionLine(one),
  ...(one.unserved && { unserved: true }),
  rules: one.by.map(({ id, reason, page, source }) => ({ id, reason, page: `${site}${page}`, source: source.url })),
});

/** One item: the recommendation, what it is weighed against, what is out, and what would flip it. */
function itemOf(
  made: Recommendation,
  ranges: ItemRanges | undefined,
  flips: readonly Flip[] | undefined,
  { site, explain }: { readonly site: string; readonly explain: boolean },
) {
  const { item, best, choice, near, variants, forcedBy } = made;
  const [, second] = choice.options;
  return {
    name: item.name,
    outcome: outcomeWith(made, ranges),
    ...(best && { ...named(best.id), title: placed(made) }),
    ...(best && { routing: traitsOf(best.id).routing, carrier: made.carrier }),
    ...(variants.length > 0 && {
      variants: variants.map(({ id, words, page }) => ({ id, words, page: `${site}${page}` })),
    }),
    why: [verdictOf(made), ...whyBest(made), ...(ranges ? rangeWords(ranges) : [])].filter((line) => line !== ''),
    ...(forcedBy && { forcedBy: forcedBy.map(({ id }) => id) }),
    ...(choice.margin !== undefined && !ranges && { margin: choice.margin }),
    ...(second && { runnerUp: second.id }),
    near: near.map(({ id }) => id),
    ...(ranges && {
      draws: ranges.draws,
      unansweredShare: ranges.unansweredShare,
      ...(ranges.decisive && { decisive: ranges.decisive.input }),
    }),
    options: ranges
      ? ranges.options.map((one) =>
          rangedOf(
            one,
            choice.options.find(({ id }) => id === one.id),
            explain,
          ),
        )
      : choice.options.map((option) => optionOf(option, explain)),
    excluded: choice.excluded.map((one) => excludedOf(one, site)),
    ...(flips && { flips: flips.map((flip) => ({ ...flip, sentence: flipLine(flip) })) }),
  };
}

/**
 * The envelope of a decision. Members without meaning are absent: no placement where everything is excluded, no flips where they were not
 * searched, no link where it would be longer than servers take. Where inputs are ranges, each number that depends on them is
 * `{ p5, p50, p95 }`.
 *
 * @param site address that links start with, without a slash at its end
 */
export const decideEnvelope = (
  {
    inventory,
    resolved,
    recommendations,
    summary,
    ranges,
    totals,
    flips,
  }: DecidedQuickly & Ranged & Partial<Pick<Decided, 'flips'>>,
  { site, link, explain }: { readonly site: string; readonly link: string | undefined; readonly explain: boolean },
) => ({
  command: 'decide',
  engine: ENGINE_VERSION,
  edition: EDITION,
  service: inventory.service,
  inputs: { workload: inventory.workload, items: inventory.items },
  ...(totals && { seed: resolved.seed }),
  items: recommendations.map((made, index) => itemOf(made, ranges[index], flips?.[index], { site, explain })),
  summary: { ...summary, ...totals },
  ...(link !== undefined && { link }),
});
