import type { ComponentChildren, JSX } from 'preact';

type Data = { readonly [name: `data-${string}`]: string | undefined };
type CellProps = JSX.IntrinsicElements['th'] & Data;

export type Column<R> = {
  /** Nothing in the first column is a corner, nothing in all of them a table without a head. */
  readonly head?: ComponentChildren;
  /** The first column's cells name their rows. */
  readonly cell: (row: R) => ComponentChildren;
  /** A figure: at the end of its column, with digits of one width. */
  readonly num?: boolean;
  /** What else its head has. */
  readonly th?: CellProps;
  /** What else a cell has; one that spans several columns stands for the cells of those. */
  readonly td?: (row: R) => CellProps;
};

/** What those hear who do not see it: the name of a frame that scrolls where the table is too wide, or of the table itself. */
type Named =
  | { readonly label: string; readonly caption?: string }
  | { readonly label?: never; readonly caption: string };

/** Under one head, in groups where there are several. */
type Rows<R> = { readonly rows: readonly R[] } | { readonly groups: readonly (readonly R[])[] };

type Props<R> = Named &
  Rows<R> & {
    readonly columns: readonly Column<NoInfer<R>>[];
    /** Sums below a line. */
    readonly foot?: readonly NoInfer<R>[];
    readonly tr?: (row: NoInfer<R>) => JSX.IntrinsicElements['tr'] & Data;
    readonly class?: string;
  };

/** A table: its first cells name the rows, its head the columns, and it has a name itself. */
export function Table<R>({ label, caption, columns, foot, tr, class: kind, ...given }: Props<R>): JSX.Element {
  const lines = (rows: readonly R[]) => rows.map((row) => <tr {...tr?.(row)}>{cellsOf(columns, row)}</tr>);
  const groups = 'groups' in given ? given.groups : [given.rows];
  const table = (
    <table class={kind}>
      {caption && <caption class="sr-only">{caption}</caption>}
      {columns.some(({ head }) => head) && (
        <thead>
          <tr>{columns.map(headOf)}</tr>
        </thead>
      )}
      {groups.map((rows) => (
        <tbody>{lines(rows)}</tbody>
      ))}
      {foot && <tfoot>{lines(foot)}</tfoot>}
    </table>
  );
  return label ? (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      {table}
    </div>
  ) : (
    table
  );
}

const classOf = (isFigure: boolean | undefined) => (isFigure ? 'num' : undefined);

const headOf = <R,>({ head, num, th }: Column<R>) =>
  head ? (
    <th scope="col" class={classOf(num)} {...th}>
      {head}
    </th>
  ) : (
    <td />
  );

function cellsOf<R>(columns: readonly Column<R>[], row: R) {
  let covered = 0;
  return columns.map(({ cell, num, td }, index) => {
    if (covered-- > 0) return null;
    const more = td?.(row);
    covered = Number(more?.colSpan ?? 1) - 1;
    return index === 0 ? (
      <th scope="row" class={classOf(num)} {...more}>
        {cell(row)}
      </th>
    ) : (
      <td class={classOf(num)} {...more}>
        {cell(row)}
      </td>
    );
  });
}
