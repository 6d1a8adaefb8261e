import type { JSX } from 'preact';
import { Table } from '../../../kit/view/Table.tsx';
import type { DifferenceView } from '../engine/messages.ts';

/** What changed between two decisions, and why. */
export function DifferencePart({
  title,
  view,
}: {
  readonly title: string;
  readonly view: DifferenceView;
}): JSX.Element {
  const { moved, changed, added, removed, versions } = view;
  const others = moved.filter(({ differs }) => differs);
  const nothing =
    others.length === 0 && changed.length === 0 && added.length === 0 && removed.length === 0 && versions.length === 0;
  return (
    <div class="difference" role="status">
      <h3>{title}</h3>
      <p>
        {nothing
          ? 'Nothing changed: today’s model gives the same decision on the same values.'
          : others.length === 0
            ? moved.length === 0
              ? 'No piece of state is in both.'
              : 'Every decision on what is in both stands.'
            : `${others.length} of ${moved.length} decisions would be another one.`}
      </p>
      {versions.map((line) => (
        <p key={line}>{line}.</p>
      ))}
      {others.length > 0 && (
        <Table
          caption="Decisions that would be another one"
          columns={[
            { head: 'Piece of state', cell: ({ item }) => item },
            { head: 'Was', cell: ({ before, usdBefore }) => priced(before, usdBefore) },
            { head: 'Is', cell: ({ after, usdAfter }) => priced(after, usdAfter) },
          ]}
          rows={others}
        />
      )}
      {changed.length > 0 && (
        <Table
          caption="Values that changed"
          columns={[
            {
              head: 'What changed',
              cell: ({ label, where }) => (
                <>
                  {label} <small>{where}</small>
                </>
              ),
            },
            { head: 'Was', cell: ({ before }) => before },
            { head: 'Is', cell: ({ after }) => after },
            {
              head: 'Because',
              cell: ({ because }) => (because === 'default' ? 'the default is another one' : 'you changed it'),
            },
          ]}
          rows={changed}
        />
      )}
      {added.length > 0 && <p>Added: {added.join(', ')}.</p>}
      {removed.length > 0 && <p>Removed: {removed.join(', ')}.</p>}
    </div>
  );
}

const priced = (placed: string, price: string | undefined) => (
  <>
    {placed} {price && <small>{price}</small>}
  </>
);
