import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { RangesView } from '../../judge/ranges/ranges-view.ts';
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

/** The row below those of single costs. */
const TOTAL = 'total';
type Row = RowId | typeof TOTAL;
const rows: readonly Row[] = [...rowIds, TOTAL];
const outOf = ({ isOut }: Column): string => (isOut ? 'out' : '');

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
      <Table
        label="The placements side by side"
        caption={`What each placement costs for ${item.name}`}
        class="side"
        columns={[
          { cell: (row) => (row === TOTAL ? `In all, by ${item.rates}, a month` : rowLabels[row]) },
          ...columns.map((column) => ({
            head: <Head column={column} base={base} />,
            th: { class: outOf(column) },
            td: () => ({ class: outOf(column) }),
            cell: (row: Row) =>
              row === TOTAL ? (
                <Total column={column} ranges={ranges} />
              ) : (
                <Cell column={column} row={row} ranges={ranges} isBest={isBest(row, column)} />
              ),
          })),
        ]}
        rows={rows}
        tr={(row) => ({ class: row === TOTAL ? 'total' : undefined })}
      />
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

type Told = { readonly column: Column; readonly ranges: RangesView | undefined };

function Cell({ column, row, ranges, isBest }: Told & { readonly row: RowId; readonly isBest: boolean }): JSX.Element {
  const cell = column.cells?.[row];
  const text = ranges?.options[column.id]?.cells[row] ?? cell?.text ?? '';
  const shown = isBest ? <b>{text}</b> : <>{text}</>;
  return cell?.href && text ? <a href={cell.href}>{shown}</a> : shown;
}

function Total({ column: { id, isOut, total }, ranges }: Told): JSX.Element {
  const text = ranges?.options[id]?.totalText ?? (total === undefined ? '' : usd(total));
  return isOut ? <>{text}</> : <b>{text}</b>;
}

const Head = ({ column, base }: { readonly column: Column; readonly base: string }) => (
  <>
    <Glyph holder={column.holder} />
    <a href={base + column.page}>{column.title}</a>
    {column.note && <span class="unit"> {column.note}</span>}
  </>
);
