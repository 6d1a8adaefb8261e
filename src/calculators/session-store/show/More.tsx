import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { MemoryBar } from './MemoryBar.tsx';
import { PartsBar } from './PartsBar.tsx';
import { StepsTable } from './StepsTable.tsx';
import { StoresTable } from './StoresTable.tsx';

/** The staircase's numbers, what a session and the nodes are made of, and the same session in other stores. */
export const More = ({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element => (
  <>
    {outputs.staircase && outputs.bytesPerSession !== undefined && (
      <StepsTable stairs={outputs.staircase} storedBytes={inputs.storedBytes} />
    )}
    {outputs.parts && outputs.bytesPerSession !== undefined && (
      <>
        <h3>One session, part by part</h3>
        <PartsBar inputs={inputs} parts={outputs.parts} outputs={outputs} />
      </>
    )}
    {outputs.memory && (
      <>
        <h3>What the nodes really need</h3>
        <MemoryBar inputs={inputs} outputs={outputs} memory={outputs.memory} />
      </>
    )}
    <h3>The same session elsewhere</h3>
    <StoresTable inputs={inputs} rows={outputs.stores} />
  </>
);
