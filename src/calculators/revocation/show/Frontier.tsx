import type { JSX } from 'preact';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { curvesOf } from './curves.ts';
import { FrontierChart } from './FrontierChart.tsx';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

/** The frontier as a picture. */
export function Frontier({ inputs, outputs }: Props): JSX.Element {
  const curves = curvesOf(inputs, outputs);
  return (
    <>
      <h3>Exposure against cost</h3>
      <Drawing caption="On the line or left of it is acceptable. Along each curve one thing is turned: the token’s lifetime, how often a list or a Bloom filter is pulled, how long an answer is cached (ask: introspection). The marks are the settings of this page. Slate forgets what was revoked, amber remembers it.">
        {(width) => (
          <FrontierChart width={width} curves={curves} acceptableSeconds={inputs.acceptableExposureSeconds} />
        )}
      </Drawing>
    </>
  );
}
