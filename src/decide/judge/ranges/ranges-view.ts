/** An answer over intervals as plain text and numbers, ready to be drawn. */
import type { Spread } from '../../../kit/draws/draws.ts';
import { usd } from '../../../kit/say/format.ts';
import { spreadText } from '../../../kit/say/spread-words.ts';
import { type RowId, rowIds, rowText } from '../../tell/rows.ts';
import type { PlacementId } from '../catalogue.ts';
import type { Recommendation } from '../recommend.ts';
import type { ItemRanges, OptionRanges } from './ranges.ts';
import { percent, rangedAnswer, rangeWords } from './words.ts';

export type RangedOptionView = {
  readonly totalUsdPerMonth: Spread;
  readonly totalText: string;
  readonly cells: Readonly<Record<RowId, string>>;
  /** "wins 62%"; empty where it never does. */
  readonly wins: string;
};
export type RangesView = {
  readonly undecided: boolean;
  /** The answer in a sentence, **bold** where it decides; absent where nothing is left at the medians. */
  readonly answer?: string;
  readonly sentences: readonly string[];
  readonly draws: number;
  readonly seed: number;
  readonly options: Readonly<Partial<Record<PlacementId, RangedOptionView>>>;
  /** For each row, the placement that is best in it; absent where another's interval overlaps. */
  readonly best: Readonly<Partial<Record<RowId, PlacementId>>>;
};

const optionView = ({ winShare, totalUsdPerMonth, rows, components }: OptionRanges): RangedOptionView => ({
  totalUsdPerMonth,
  totalText: spreadText(totalUsdPerMonth, usd),
  cells: {
    ...(Object.fromEntries(rowIds.map((row) => [row, spreadText(rows[row], rowText[row])])) as Record<RowId, string>),
    components: components.join(', ') || 'none',
  },
  wins: winShare > 0 ? `wins ${percent(winShare)}` : '',
});

/** The option whose interval lies below all others in a row. */
function bestIn(row: RowId, options: readonly OptionRanges[]): PlacementId | undefined {
  const [first, second] = [...options].sort((a, b) => a.rows[row].p95 - b.rows[row].p95);
  return first && second && first.rows[row].p95 < Math.min(...others(first, options).map(({ rows }) => rows[row].p5))
    ? first.id
    : undefined;
}
const others = (one: OptionRanges, options: readonly OptionRanges[]) => options.filter((other) => other !== one);

const answered = (answer: string | undefined) => (answer === undefined ? {} : { answer });

export const rangesView = (made: Recommendation, ranges: ItemRanges): RangesView => ({
  undecided: ranges.undecided,
  ...answered(rangedAnswer(made, ranges)),
  sentences: rangeWords(ranges),
  draws: ranges.draws,
  seed: ranges.seed,
  options: Object.fromEntries(ranges.options.map((one) => [one.id, optionView(one)])),
  best: Object.fromEntries(
    rowIds.flatMap((row) => {
      const id = bestIn(row, ranges.options);
      return id ? [[row, id]] : [];
    }),
  ),
});
