/** What the table of limits says in each cell, and what its rows are to the filter. */
import type { ComponentChildren } from 'preact';
import type { Column } from '../kit/view/Table.tsx';
import { isAdjustable, shownValue, whatIsHeld } from '../parts/fact-text.ts';
import { hopWords, type LimitsGroup } from '../parts/limits-rows.ts';
import { whereFrom } from './fact-cells.tsx';

/** A row of the table: a hop, over the rows of its own, or one of its limits. */
type LimitsRow = { readonly group: LimitsGroup } | { readonly limit: LimitsGroup['own'][number] };

/** Each hop with its rows. */
export const rowsOf = (groups: readonly LimitsGroup[]): readonly (readonly LimitsRow[])[] =>
  groups.map((group) => [{ group }, ...group.own.map((limit) => ({ limit }))]);

/** What a row is called, which is its address: a hop with what it is, a limit with what it holds. */
function named(row: LimitsRow) {
  if ('group' in row) {
    const { id, label } = row.group.hop;
    return (
      <>
        <a href={`#${id}`}>{label}</a>
        <small>{hopWords(row.group)}</small>
      </>
    );
  }
  const { id, label, note } = row.limit;
  return (
    <>
      <a href={`#${id}`}>{label}</a>
      <small>
        {whatIsHeld(row.limit)}.{note && ` ${note}`}
      </small>
    </>
  );
}

/** What a hop does, what then stands on a screen or in a log, and what raises the limit. */
function beyond({ limit }: { readonly limit: LimitsGroup['own'][number] }) {
  return (
    <>
      {limit.refusal}
      {limit.says?.map((text) => (
        <q>{text}</q>
      ))}
      {isAdjustable(limit) ? <code>{limit.lift}</code> : <small>Not adjustable.</small>}
    </>
  );
}

const cellOf = (tell: (row: { readonly limit: LimitsGroup['own'][number] }) => ComponentChildren) => (row: LimitsRow) =>
  'limit' in row ? tell(row) : undefined;

export const columns: readonly Column<LimitsRow>[] = [
  {
    head: 'Limit',
    cell: named,
    td: (row: LimitsRow) => ('group' in row ? ({ colSpan: 4, scope: 'rowgroup' } as const) : {}),
  },
  { head: 'Accepted', num: true, cell: cellOf(({ limit }) => shownValue(limit)) },
  { head: 'Beyond it', cell: cellOf(beyond) },
  { head: 'Known', cell: cellOf(({ limit }) => whereFrom(limit)) },
];

/** A hop is a heading; a limit is what the filter shows or hides. */
export const tr = (row: LimitsRow) =>
  'group' in row
    ? { id: row.group.hop.id, class: 'hop' }
    : { id: row.limit.id, 'data-known': row.limit.confidence, 'data-way': row.limit.way };
