import { bytes, rounded, usd } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { StoreRow } from '../answer/outputs.ts';
import { OUTCOMES, storeWords } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

const BAR = 96;

/** The same session, node and traffic in each store. */
export function StoresTable({ inputs, rows }: { readonly inputs: Inputs; readonly rows: readonly StoreRow[] }) {
  const most = Math.max(...rows.map(({ bytesPerSession = 0 }) => bytesPerSession));
  return (
    <>
      <Table
        label="The same session in each store"
        class="stores"
        columns={[
          { head: 'Store', cell: ({ store }) => storeWords[store].name },
          {
            head: 'A session',
            num: true,
            cell: ({ bytesPerSession, outcome }) =>
              bytesPerSession === undefined ? refused(outcome) : bytes(Math.round(bytesPerSession)),
            td: ({ bytesPerSession }) => (bytesPerSession === undefined ? { colSpan: 5, class: '' } : {}),
          },
          {
            head: <span class="sr-only">Drawn</span>,
            cell: ({ bytesPerSession = 0 }) => (
              <svg viewBox={`0 0 ${BAR} 10`} width={BAR} height={10} aria-hidden="true">
                <rect width={(BAR * bytesPerSession) / most} height={10} class="stores-bar state" />
              </svg>
            ),
          },
          { head: 'Memory needed', num: true, cell: ({ memoryNeededBytes = 0 }) => bytes(memoryNeededBytes) },
          {
            head: 'Nodes',
            num: true,
            cell: ({ nodes, outcome }) => (nodes === undefined ? refused(outcome) : rounded(nodes)),
            td: ({ nodes }) => (nodes === undefined ? { colSpan: 2, class: '' } : {}),
          },
          { head: 'A month', num: true, cell: ({ usdPerMonth = 0 }) => usd(usdPerMonth) },
        ]}
        rows={rows}
        tr={({ store }) => ({ class: store === inputs.store ? 'own-step' : undefined })}
      />
      <p class="source">
        PostgreSQL keeps its rows on disk: the memory is what holds all of them, with the index, in cache. memcached has
        no replicas.
      </p>
    </>
  );
}

const refused = (outcome: StoreRow['outcome']) => <span class="refused">{OUTCOMES[outcome]}</span>;
