import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { branchesOf, layerRows } from './branches.ts';
import { KeysTable } from './KeysTable.tsx';
import { LayersTable } from './LayersTable.tsx';
import { StatesTable } from './StatesTable.tsx';

/** The chart's numbers, one request through the layers, and what repeating a write takes. */
export const More = ({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element => (
  <>
    <StatesTable states={branchesOf(inputs)} />
    <h3>One request on its way down</h3>
    <LayersTable rows={layerRows(inputs)} />
    <h3>Repeating a write</h3>
    <KeysTable inputs={inputs} outputs={outputs} />
  </>
);
