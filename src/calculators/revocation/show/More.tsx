import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { FrontierTable } from './FrontierTable.tsx';
import { MassTable } from './MassTable.tsx';
import { MethodsTable } from './MethodsTable.tsx';

/** The picture's numbers, each way to revoke with its cost, and what it takes to revoke all at once. */
export const More = ({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element => (
  <>
    <FrontierTable outputs={outputs} />
    <MethodsTable outputs={outputs} />
    <MassTable inputs={inputs} outputs={outputs} />
  </>
);
