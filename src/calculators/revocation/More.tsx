import type { JSX } from 'preact';
import type { MoreProps } from '../../kit/page-parts.ts';
import type { Outputs } from './compute.ts';
import { FrontierTable } from './FrontierTable.tsx';
import type { Inputs } from './fields.ts';
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
