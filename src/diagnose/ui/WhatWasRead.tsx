import type { JSX } from 'preact';
import { exact } from '../../kit/say/format.ts';
import { type Column, Table } from '../../kit/view/Table.tsx';
import type { ReadRow } from '../tell/told.ts';

const length = (value: number | undefined) => (value === undefined ? '' : exact(value));

const columns: readonly Column<ReadRow>[] = [
  { head: 'Read', cell: ({ kind }) => kind },
  { head: 'Name', cell: ({ name }) => <code>{name}</code> },
  { head: 'Value', num: true, cell: ({ value }) => length(value) },
  { head: 'Line', num: true, cell: ({ line }) => length(line) },
];

/** Kind, name and lengths: all that is left of what was pasted. */
export const WhatWasRead = ({ rows }: { readonly rows: readonly ReadRow[] }): JSX.Element =>
  rows.length === 0 ? (
    <p class="quiet">Nothing was pasted.</p>
  ) : (
    <Table caption="What was read: names and lengths" columns={columns} rows={rows} />
  );
