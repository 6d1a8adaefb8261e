import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import { shareValues } from '../../../kit/page/scenario.ts';
import { exact } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/outputs.ts';
import { pastedOf } from '../answer/pasted.ts';
import { splitInto } from '../answer/split.ts';
import type { Inputs } from '../ask/fields.ts';
import { AllLimits } from './AllLimits.tsx';
import { Decoded } from './Decoded.tsx';
import { Growth } from './Growth.tsx';
import { Hops } from './Hops.tsx';
import { Ruler } from './Ruler.tsx';

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
