import { bytes, rounded, usd } from '../../../kit/say/format.ts';
import type { StoreRow } from '../answer/compute.ts';
import { OUTCOMES, storeWords } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';

const BAR = 96;

/** The same session, node and traffic in each store. */
export function StoresTable({ inputs, rows }: { readonly inputs: Inputs; readonly rows: readonly StoreRow[] }) {
  const most = Math.max(...rows.map(({ bytesPerSession = 0 }) => bytesPerSession));
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="The same session in each store">
        <table class="stores">
          <thead>
            <tr>
              <th scope="col">Store</th>
              <th scope="col" colSpan={2}>
                A session
              </th>
              <th scope="col" class="num">
                Memory needed
              </th>
              <th scope="col" class="num">
                Nodes
              </th>
              <th scope="col" class="num">
                A month
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.store} class={row.store === inputs.store ? 'own-step' : undefined}>
                <th scope="row">{storeWords[row.store].name}</th>
                {row.bytesPerSession === undefined ? (
                  <td colSpan={5} class="refused">
                    {OUTCOMES[row.outcome]}
                  </td>
                ) : (
                  <Figures row={row} bar={(BAR * row.bytesPerSession) / most} size={row.bytesPerSession} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="source">
        PostgreSQL keeps its rows on disk: the memory is what holds all of them, with the index, in cache. memcached has
        no replicas.
      </p>
    </>
  );
}

const Figures = ({ row, bar, size }: { readonly row: StoreRow; readonly bar: number; readonly size: number }) => (
  <>
    <td class="num">{bytes(Math.round(size))}</td>
    <td>
      <svg viewBox={`0 0 ${BAR} 10`} width={BAR} height={10} aria-hidden="true">
        <rect width={bar} height={10} class="stores-bar" />
      </svg>
    </td>
    <td class="num">{bytes(row.memoryNeededBytes ?? 0)}</td>
    {row.nodes === undefined || row.usdPerMonth === undefined ? (
      <td colSpan={2} class="refused">
        {OUTCOMES[row.outcome]}
      </td>
    ) : (
      <>
        <td class="num">{rounded(row.nodes)}</td>
        <td class="num">{usd(row.usdPerMonth)}</td>
      </>
    )}
  </>
);
