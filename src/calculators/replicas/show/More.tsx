import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import type { Outputs } from '../answer/outputs.ts';
import { settingsText } from '../answer/settings-text.ts';
import type { Inputs } from '../ask/fields.ts';
import { Comparison } from './Comparison.tsx';
import { CurveTable } from './CurveTable.tsx';
import { curveOf } from './curve.ts';
import { Constraints, Neighbours } from './Tables.tsx';

/** The chart's numbers, what binds, what stickiness adds, the neighbours, and settings to type in. */
export function More({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element {
  const text = settingsText(inputs, outputs);
  return (
    <>
      <CurveTable curve={curveOf(inputs, outputs)} />
      <Constraints outputs={outputs} />
      <Comparison inputs={inputs} outputs={outputs} />
      <Neighbours inputs={inputs} outputs={outputs} />
      {text && (
        <>
          <h3>What to type into an orchestrator</h3>
          <pre class="settings" tabIndex={0}>
            {text}
          </pre>
        </>
      )}
    </>
  );
}
