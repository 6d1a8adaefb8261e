import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { Later } from '../../../kit/page/Later.tsx';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import { FrameContext } from '../../../kit/share/frame.ts';
import type { Outputs } from '../answer/outputs.ts';
import { differs, type Inputs } from '../ask/fields.ts';
import { BreakEvens } from './BreakEvens.tsx';
import { DelayChart } from './DelayChart.tsx';
import { DelayParts } from './DelayParts.tsx';
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
