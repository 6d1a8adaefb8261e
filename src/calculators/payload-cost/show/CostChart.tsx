import type { JSX } from 'preact';
import { usd } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { crossingsOf, curvesOf } from './curves.ts';
import { SizeChart } from './SizeChart.tsx';

const compact = (value: number): string => usd(value).replace(/\.00$/, '');

/** Cost over the size of the carried value. */
export function CostChart({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element {
  const curves = curvesOf(inputs);
  return (
    <>
      <h3>Cost a month, over the size of the carried value</h3>
      <p class="legend">
        <span class="way free">Carry</span> <span class="way state">Look up</span>
      </p>
      <Drawing caption="Only the carried value grows; looking up stays as it is. Rings are break-evens. At a dotted line the client’s compression table stops keeping the value; a shaded band is where Chromium may do either.">
        {(width) => (
          <SizeChart
            width={width}
            title="Cost in USD a month over the carried bytes, for carrying and for looking up"
            curves={curves}
            main={curves.usdPerMonth}
            crossings={crossingsOf(outputs, 'usdPerMonth')}
            show={compact}
          />
        )}
      </Drawing>
    </>
  );
}
