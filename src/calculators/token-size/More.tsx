import type { JSX } from 'preact';
import { exact } from '../../kit/format.ts';
import type { MoreProps } from '../../kit/page-parts.ts';
import { shareValues } from '../../kit/scenario.ts';
import { AllLimits } from './AllLimits.tsx';
import type { Outputs } from './compute.ts';
import { Decoded } from './Decoded.tsx';
import type { Inputs } from './fields.ts';
import { Growth } from './Growth.tsx';
import { Hops } from './Hops.tsx';
import { pastedOf } from './pasted.ts';
import { Ruler } from './Ruler.tsx';
import { splitInto } from './split.ts';

/** What a pasted token holds, how far every limit is, and how the token grows. */
export function More({ inputs, outputs, base, onUse }: MoreProps<Inputs, Outputs>): JSX.Element {
  const pasted = pastedOf(inputs);
  const split = splitInto(inputs, outputs.tokenBytes);
  return (
    <>
      {pasted && <Decoded pasted={pasted} onUse={onUse} />}
      <Ruler outputs={outputs} split={split} />
      <Hops outputs={outputs} split={split} />
      <Growth outputs={outputs} what={inputs.growthClaim} />
      <AllLimits outputs={outputs} base={base} />
      <p class="next">
        <a href={`${base}calculators/payload-cost/`} onClick={() => shareValues({ carriedBytes: outputs.tokenBytes })}>
          What does carrying these {exact(outputs.tokenBytes)} bytes cost?
        </a>
      </p>
    </>
  );
}
