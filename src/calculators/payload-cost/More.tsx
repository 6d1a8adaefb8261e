import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { FrameContext } from '../../kit/frame.ts';
import { Later } from '../../kit/Later.tsx';
import type { MoreProps } from '../../kit/page-parts.ts';
import { BreakEvens } from './BreakEvens.tsx';
import type { Outputs } from './compute.ts';
import { DelayChart } from './DelayChart.tsx';
import { DelayParts } from './DelayParts.tsx';
import { differs, type Inputs } from './fields.ts';
import { LegsTable } from './LegsTable.tsx';

/** The delay over size, where the cost and the delay come from, and where the comparison turns. */
export function More({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element {
  const frame = useContext(FrameContext);
  return (
    <>
      <Later wanted={frame !== undefined || differs(inputs)}>
        {() => <DelayChart inputs={inputs} outputs={outputs} />}
      </Later>
      <LegsTable outputs={outputs} />
      <DelayParts outputs={outputs} />
      <BreakEvens inputs={inputs} outputs={outputs} />
    </>
  );
}
