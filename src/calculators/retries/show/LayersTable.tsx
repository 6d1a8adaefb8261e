import { rounded } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { LayerRow } from './branches.ts';

const WIDTH = 160;

/** How one request multiplies from layer to layer. */
export function LayersTable({ rows }: { readonly rows: readonly LayerRow[] }) {
  const most = Math.max(...rows.map(({ worst }) => worst));
  return (
    <Table
      label="Attempts after each layer"
      columns={[
        { head: 'After', cell: ({ layer }) => `layer ${layer}${layer === rows.length ? ', at the service' : ''}` },
        { head: 'Usually', num: true, cell: ({ usual }) => rounded(usual) },
        { head: 'When all fail', num: true, cell: ({ worst }) => rounded(worst) },
        {
          head: <span class="sr-only">Drawn</span>,
          cell: ({ worst }) => (
            <svg viewBox={`0 0 ${WIDTH} 10`} width={WIDTH} height={10} aria-hidden="true">
              <rect width={Math.max(1, (WIDTH * worst) / most)} height={10} class="retry-bar" />
            </svg>
          ),
        },
      ]}
      rows={rows}
    />
  );
}
