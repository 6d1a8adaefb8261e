import type { JSX } from 'preact';
import { BreakEvens } from './BreakEvens.tsx';
import type { Outputs } from './compute.ts';
import { DelayParts } from './DelayParts.tsx';
import type { Inputs } from './fields.ts';
import { LegsTable } from './LegsTable.tsx';
import { SizeCharts } from './SizeCharts.tsx';

/** Everything under the headline figures. */
export const Pictures = ({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }): JSX.Element => (
  <>
    <SizeCharts inputs={inputs} outputs={outputs} />
    <LegsTable outputs={outputs} />
    <DelayParts outputs={outputs} />
    <BreakEvens inputs={inputs} outputs={outputs} />
  </>
);
