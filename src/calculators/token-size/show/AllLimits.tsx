import { exact } from '../../../kit/say/format.ts';
import { type Column, Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { limitLabel } from './limit-words.tsx';

const roomFor = ({ growth }: Outputs): Column<Outputs['limits'][number]> => ({
  head: 'Room for',
  num: true,
  cell: ({ id }) => {
    const roles = growth?.rolesUntil.find((until) => until.id === id)?.roles;
    return roles === undefined ? 'none, or not solved' : exact(roles);
  },
});

/** Every limit that a token in a header can meet, as a table. */
export function AllLimits({ outputs, base }: { readonly outputs: Outputs; readonly base: string }) {
  const { limits, growth } = outputs;
  const refused = limits.filter(({ verdict }) => verdict === 'refused').length;
  return (
    <details class="group">
      <summary>
        All {limits.length} limits{refused > 0 ? `, ${refused} refuse it` : ', none refuses it'}
      </summary>
      <Table
        label="All limits"
        columns={[
          {
            head: 'Limit',
            cell: ({ id }) => <a href={`${base}reference/limits/#${id}`}>{limitLabel(id)}</a>,
          },
          { head: 'Accepted', num: true, cell: ({ limitBytes }) => exact(limitBytes) },
          { head: 'Used', num: true, cell: ({ usedBytes }) => exact(usedBytes) },
          { head: 'Left', num: true, cell: ({ leftBytes }) => exact(leftBytes) },
          ...(growth ? [roomFor(outputs)] : []),
          { head: 'Verdict', cell: ({ verdict }) => verdict, td: ({ verdict }) => ({ class: verdict }) },
          { head: 'Beyond it', cell: ({ refusal }) => refusal },
        ]}
        rows={limits}
      />
    </details>
  );
}
