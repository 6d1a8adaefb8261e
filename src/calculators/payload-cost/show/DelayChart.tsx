import type { JSX } from 'preact';
import { bytes, milliseconds, usd } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { crossingsOf, curvesOf } from './curves.ts';
import { SizeChart } from './SizeChart.tsx';

/** Added delay over the size of the carried value, and the numbers of both pictures. */
export function DelayChart({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element {
  const curves = curvesOf(inputs);
  const rows = curves.usdPerMonth.points
    .map((cost, index) => [cost, curves.p99.points[index]] as const)
    .filter((_, index) => index % 4 === 0);
  return (
    <>
      <h3>Added delay, over the size of the carried value</h3>
      <p class="legend">
        <span class="way free">Carry</span> <span class="way state">Look up</span> <span>solid p99, dashed median</span>
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
        <Table
          label="Cost and delay over size"
          columns={[
            { head: 'Carried value', cell: ([cost]) => bytes(Math.round(cost.size)) },
            { head: 'Carry', num: true, cell: ([cost]) => usd(cost.carry) },
            { head: 'Look up', num: true, cell: ([cost]) => usd(cost.lookUp) },
            { head: 'Carry p99', num: true, cell: ([, delay]) => milliseconds(delay?.carry ?? 0) },
            { head: 'Look up p99', num: true, cell: ([, delay]) => milliseconds(delay?.lookUp ?? 0) },
          ]}
          rows={rows}
        />
      </details>
    </>
  );
}
