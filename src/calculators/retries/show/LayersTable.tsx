import { rounded } from '../../../kit/say/format.ts';
import type { LayerRow } from './branches.ts';

const WIDTH = 160;

/** How one request multiplies from layer to layer. */
export function LayersTable({ rows }: { readonly rows: readonly LayerRow[] }) {
  const most = Math.max(...rows.map(({ worst }) => worst));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Attempts after each layer">
      <table>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col" class="num">
              Usually
            </th>
            <th scope="col" class="num">
              When all fail
            </th>
            <th scope="col">
              <span class="sr-only">Drawn</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ layer, usual, worst }) => (
            <tr key={layer}>
              <th scope="row">
                layer {layer}
                {layer === rows.length ? ', at the service' : ''}
              </th>
              <td class="num">{rounded(usual)}</td>
              <td class="num">{rounded(worst)}</td>
              <td>
                <svg viewBox={`0 0 ${WIDTH} 10`} width={WIDTH} height={10} aria-hidden="true">
                  <rect width={Math.max(1, (WIDTH * worst) / most)} height={10} class="retry-bar" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
