import type { JSX } from 'preact';
import { bytes, milliseconds, usd } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Outputs } from '../answer/compute.ts';
import type { Inputs } from '../ask/fields.ts';
import { crossingsOf, curvesOf } from './curves.ts';
import { SizeChart } from './SizeChart.tsx';

/** Added delay over the size of the carried value, and the numbers of both pictures. */
export function DelayChart({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element {
  const curves = curvesOf(inputs);
  const rows = curves.usdPerMonth.points.filter((_, index) => index % 4 === 0);
  return (
    <>
      <h3>Added delay, over the size of the carried value</h3>
      <p class="legend">
        <span class="way-carry">Carry</span> <span class="way-look-up">Look up</span>{' '}
        <span>solid p99, dashed median</span>
      </p>
      <Drawing caption="Rings are break-evens of the p99. Short ticks at the foot are sizes from which a new connection needs one more round trip. The first request of a connection shapes the p99 where it is more than 1 in 100.">
        {(width) => (
          <SizeChart
            width={width}
            title="Added delay at p99 and at the median over the carried bytes, for carrying and for looking up"
            curves={curves}
            main={curves.p99}
            behind={curves.p50}
            crossings={crossingsOf(outputs, 'p99')}
            show={milliseconds}
          />
        )}
      </Drawing>
      <details>
        <summary>Both pictures as a table</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label="Cost and delay over size">
          <table>
            <thead>
              <tr>
                <th scope="col">Carried value</th>
                <th scope="col" class="num">
                  Carry
                </th>
                <th scope="col" class="num">
                  Look up
                </th>
                <th scope="col" class="num">
                  Carry p99
                </th>
                <th scope="col" class="num">
                  Look up p99
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ size, carry, lookUp }, row) => (
                <tr key={size}>
                  <th scope="row">{bytes(Math.round(size))}</th>
                  <td class="num">{usd(carry)}</td>
                  <td class="num">{usd(lookUp)}</td>
                  <td class="num">{milliseconds(curves.p99.points[row * 4]?.carry ?? 0)}</td>
                  <td class="num">{milliseconds(curves.p99.points[row * 4]?.lookUp ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
