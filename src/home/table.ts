import type { SpreadNumber, SpreadsOf } from '../kit/draws/spread.ts';
import { share, show } from '../kit/say/format.ts';
import { spanText } from '../kit/say/spread-words.ts';
import type { MainPlacement } from '../service/whole.ts';
import type { Longest } from './limits.ts';
import type { Comparison } from './model.ts';
import { type CellOf, placements, type Row, rows } from './rows.ts';

/** What the placements come to over the draws from ranges. */
export type Spreads = SpreadsOf<Comparison>;

/** What a figure spans over the draws, as the calculators say it; undefined where it does not move. */
function spanOf({ unit, farEnd }: Row, spread: SpreadNumber, given: CellOf): string | undefined {
  const [span, median] = [spanText(spread, unit), show(spread.p50, unit)];
  if (span === median && spread.share === undefined) return undefined;
  const where = spread.share === undefined ? '' : `, where it has a meaning (${share(spread.share)})`;
  const far = farEnd?.(spread, given);
  return `${span}, median ${median}${where}${far ? `; ${far}` : ''}`;
}

export type Cell = {
  readonly placement: MainPlacement;
  readonly label: string;
  readonly text: string;
  /** What it spans over the draws from ranges. */
  readonly span: string | undefined;
  readonly best: boolean;
  readonly hurts: boolean;
};
type Line = { readonly label: string; readonly calculator: string; readonly cells: readonly Cell[] };

/**
 * The comparison as rows of words: the best of each row, and where a choice hurts.
 *
 * @param spreads what the draws say, where there are ranges: `all` is then at their medians
 */
export const table = (all: Comparison, longest: Longest, spreads?: Spreads): readonly Line[] =>
  rows.map((row) => {
    const { label, calculator, figure, material, rank = (value) => value, show: inWords } = row;
    const ranked = (id: MainPlacement) => {
      const value = all[id][figure];
      return value === undefined ? undefined : rank(value, longest);
    };
    const best = Math.min(...placements.flatMap(({ id }) => ranked(id) ?? []));
    const cellOf = (said: (typeof placements)[number]): Cell => {
      const { id, label: name } = said;
      const given = { said, column: all[id], longest };
      const value = all[id][figure];
      const spread = spreads?.[id]?.[figure];
      const place = { placement: id, label: name, span: spread && spanOf(row, spread, given) };
      if (value === undefined) return { ...place, text: 'no answer for these numbers', best: false, hurts: true };
      const rankedHere = rank(value, longest);
      return {
        ...place,
        text: inWords(value, given),
        best: rankedHere === best,
        hurts: rankedHere - best >= material,
      };
    };
    return { label, calculator, cells: placements.map(cellOf) };
  });
