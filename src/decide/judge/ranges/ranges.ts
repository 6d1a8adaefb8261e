/** What an item's answer comes to where inputs are intervals: each option's costs as intervals, and how often it wins. */
import { type Spread, spreadOf } from '../../../kit/draws/draws.ts';
import type { Resolved } from '../../ask/inventory.ts';
import { rowValues } from '../../tell/cells.ts';
import type { RowId } from '../../tell/rows.ts';
import type { PlacementId } from '../catalogue.ts';
import { type Choice, choose, type Option, type Worth } from '../choose.ts';
import type { Costs } from '../costs/costs.ts';
import type { Outcome, Recommendation } from '../recommend.ts';
import { type Drawn, drawnServices, type IntervalOf, intervalsOf } from './drawn.ts';
import { type Spreads, spreadsOf } from './spreads.ts';

type Priced = Omit<Costs, 'asked' | 'components'>;

export type OptionRanges = {
  readonly id: PlacementId;
  /** Share of the draws in which it is the answer. */
  readonly winShare: number;
  /** Share of the draws in which no rule excludes it and it serves the load: its spreads are over these. */
  readonly possibleShare: number;
  readonly totalUsdPerMonth: Spread;
  readonly worth: Spreads<Worth>;
  readonly costs: Spreads<Priced>;
  /** The numbers of the comparison. */
  readonly rows: Readonly<Record<RowId, Spread>>;
  /** Parts to operate, in any draw. */
  readonly components: readonly string[];
};
export type ItemRanges = {
  readonly draws: number;
  readonly seed: number;
  /** Those that are an option in any draw: the answer at the medians first, the others by how often they win. */
  readonly options: readonly OptionRanges[];
  /** Share of the draws in which no placement is left. */
  readonly unansweredShare: number;
  /** The answer at the medians wins in fewer than 95% of the draws. */
  readonly undecided: boolean;
  /** Where it is decided: options that never win though their total overlaps with the answer's, because both move with the same inputs. */
  readonly overlapping: readonly PlacementId[];
  /** Where it is undecided and more than one interval could be: the one whose value tells most about who wins. */
  readonly decisive?: IntervalOf;
};

/** As much as a 90% interval leaves on one side. */
const DECIDED = 0.95;
/** What wins less often is not worth a word. */
export const SELDOM = 0.005;

function optionRanges(id: PlacementId, choices: readonly Choice[]): OptionRanges {
  const priced = choices.flatMap(({ options }) => options.filter((option) => option.id === id));
  return {
    id,
    winShare: choices.filter(({ options }) => options[0]?.id === id).length / choices.length,
    possibleShare: priced.length / choices.length,
    totalUsdPerMonth: spreadOf(priced.map(({ totalUsdPerMonth }) => totalUsdPerMonth)),
    worth: spreadsOf(priced.map(({ worth }) => worth)),
    costs: spreadsOf(priced.map(({ costs: { asked, components, ...rest } }) => rest)),
    rows: spreadsOf(priced.map(({ costs }) => rowValues(costs))),
    components: [...new Set(priced.flatMap(({ costs: { components } }) => components))],
  };
}

/** Of a draw in which the answer wins and one in which it does not: how often the first has the larger value, away from half. */
function separation(values: readonly number[], won: readonly boolean[]): number {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  let [losses, pairs, wins] = [0, 0, 0];
  for (const at of order)
    if (won[at]) {
      wins += 1;
      pairs += losses;
    } else losses += 1;
  return wins === 0 || losses === 0 ? 0 : Math.abs(pairs / (wins * losses) - 0.5);
}

function decisiveOf(
  resolved: Resolved,
  index: number,
  drawn: readonly Drawn[],
  won: readonly boolean[],
): IntervalOf | undefined {
  const candidates = intervalsOf(resolved, index);
  if (candidates.length < 2) return undefined;
  const ranked = candidates.map((one) => {
    const values = drawn.map(({ workload, items }) =>
      Number(Reflect.get(one.of === 'workload' ? workload : items[one.of]!, one.input)),
    );
    return { one, separates: separation(values, won) };
  });
  return ranked.reduce((most, next) => (next.separates > most.separates ? next : most)).one;
}

/** How clear an answer is, its intervals considered. */
export const outcomeWith = ({ outcome }: Recommendation, ranges: ItemRanges | undefined): Outcome =>
  ranges?.undecided ? 'undecided' : outcome;

const overlap = (a: Spread, b: Spread): boolean => a.p5 <= b.p95 && b.p5 <= a.p95;

/**
 * Decides one item in every draw; undefined where no interval concerns it.
 *
 * @param today the answer at the medians
 * @example rangesOf(resolved, 0, 'shared-cache')?.undecided // true
 */
export function rangesOf(resolved: Resolved, index: number, today: Option | undefined): ItemRanges | undefined {
  if (intervalsOf(resolved, index).length === 0) return undefined;
  const drawn = drawnServices(resolved);
  const choices = drawn.map(({ workload, items }) => choose(items[index]!, workload));
  const ids = [...new Set(choices.flatMap(({ options }) => options.map(({ id }) => id)))];
  const options = ids
    .map((id) => optionRanges(id, choices))
    .sort((a, b) => Number(b.id === today?.id) - Number(a.id === today?.id) || b.winShare - a.winShare);
  const chosen = options.find(({ id }) => id === today?.id);
  const unansweredShare = choices.filter(({ options: left }) => left.length === 0).length / choices.length;
  const undecided = today ? (chosen?.winShare ?? 0) < DECIDED : unansweredShare < DECIDED;
  const decisive = undecided
    ? decisiveOf(
        resolved,
        index,
        drawn,
        choices.map(({ options: left }) => left[0]?.id === today?.id),
      )
    : undefined;
  return {
    draws: drawn.length,
    seed: resolved.seed,
    options,
    unansweredShare,
    undecided,
    overlapping:
      chosen && !undecided
        ? options
            .filter((other) => other.winShare < SELDOM && overlap(other.totalUsdPerMonth, chosen.totalUsdPerMonth))
            .map(({ id }) => id)
        : [],
    ...(decisive && { decisive }),
  };
}
