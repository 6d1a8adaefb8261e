import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import type { RangesView } from '../../judge/ranges/view.ts';
import { type RowId, rowIds, rowLabels } from '../../tell/rows.ts';
import type { ItemView, OptionView } from '../../tell/view.ts';
import { Glyph } from './Glyph.tsx';

type Props = { readonly item: ItemView; readonly ranges: RangesView | undefined; readonly base: string };
type Cells = OptionView['cells'];
type Column = {
  readonly id: OptionView['id'];
  readonly title: string;
  readonly holder: OptionView['holder'];
  readonly page: string;
  readonly note: string;
  readonly isOut: boolean;
  readonly cells: Cells | undefined;
  readonly total: number | undefined;
};

const notes = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Every placement side by side, those that rules exclude last; each number opens the calculator that works it out, with these inputs. */
export function SideBySide({ item, ranges, base }: Props): JSX.Element | null {
  const { options, excluded } = item;
  const columns: readonly Column[] = [
    ...options.map(({ totalUsdPerMonth, ...option }, index) => ({
      ...option,
      note: notes(
        index === 0 ? 'recommended' : option.onFront ? '' : 'off the Pareto front',
        ranges?.options[option.id]?.wins,
      ),
      isOut: false,
      total: totalUsdPerMonth,
    })),
    ...excluded.map(({ would, ...one }) => ({
      ...one,
      note: notes('excluded', ranges?.options[one.id]?.wins),
      isOut: true,
      cells: would?.cells,
      total: would?.totalUsdPerMonth,
    })),
  ];
  if (columns.length === 0) return null;
  const least = (row: RowId) => Math.min(...options.map(({ cells }) => cells[row].value));
  const isBest = (row: RowId, { id, isOut, cells }: Column): boolean => {
    if (isOut || options.length < 2) return false;
    return ranges ? ranges.best[row] === id : cells?.[row].value === least(row);
  };
  return (
    <>
      <div class="scroll" role="region" aria-label="The placements side by side" tabIndex={0}>
        <table class="side">
          <caption class="sr-only">What each placement costs for {item.name}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, title, holder, page, note, isOut }) => (
                <th scope="col" key={id} class={isOut ? 'out' : ''}>
                  <Glyph holder={holder} />
                  <a href={base + page}>{title}</a>
                  {note && <span class="unit"> {note}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowIds.map((row) => (
              <tr key={row}>
                <th scope="row">{rowLabels[row]}</th>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} ranges={ranges} isBest={isBest(row, column)} />
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">In all, by {item.rates}, a month</th>
              {columns.map(({ id, isOut, total }) => {
                const text = ranges?.options[id]?.totalText ?? (total === undefined ? '' : usd(total));
                return (
                  <td key={id} class={isOut ? 'out' : ''}>
                    {isOut ? text : <b>{text}</b>}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="source">
        {options.length > 1 ? 'Bold is the least of those that no rule excludes. ' : ''}
        {ranges && options.length > 1 ? 'Where ranges overlap nothing is bold: that is undecided. ' : ''}
        {options.some(({ onFront }) => !onFront)
          ? 'Off the Pareto front: another is at least as good in every cost. '
          : ''}
        {excluded.length > 0 ? 'An excluded placement shows what it would cost if it were allowed.' : ''}
      </p>
    </>
  );
}

function Cell({
  column: { id, isOut, cells },
  row,
  ranges,
  isBest,
}: {
  readonly column: Column;
  readonly row: RowId;
  readonly ranges: RangesView | undefined;
  readonly isBest: boolean;
}): JSX.Element {
  const cell = cells?.[row];
  const text = ranges?.options[id]?.cells[row] ?? cell?.text ?? '';
  const shown = isBest ? <b>{text}</b> : text;
  return <td class={isOut ? 'out' : ''}>{cell?.href && text ? <a href={cell.href}>{shown}</a> : shown}</td>;
}
