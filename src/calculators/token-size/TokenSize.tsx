import type { JSX } from 'preact';
import { BenchView } from '../../kit/BenchView.tsx';
import type { LeafPath } from '../../kit/define.ts';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { exact, rounded } from '../../kit/format.ts';
import { shareValues } from '../../kit/scenario.ts';
import { useBench } from '../../kit/use-bench.ts';
import { AllLimits } from './AllLimits.tsx';
import { nextRefusal } from './answer.ts';
import type { Outputs } from './compute.ts';
import { Decoded } from './Decoded.tsx';
import type { Inputs } from './fields.ts';
import { Growth } from './Growth.tsx';
import { Hops } from './Hops.tsx';
import { Parts } from './Parts.tsx';
import { pastedOf } from './pasted.ts';
import { Ruler } from './Ruler.tsx';
import { tokenSize } from './spec.ts';
import { WayIn } from './WayIn.tsx';

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });

/** The token-size calculator on its page. */
export function TokenSize({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(tokenSize, spawn);
  const { inputs, result } = drawn;
  const { outputs } = result;
  const pasted = pastedOf(inputs);
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      wayIn={<WayIn pasted={pasted !== undefined} />}
      figures={<Figures items={headline(bench.inputs.value, bench.result.value.outputs)} />}
    >
      <Parts outputs={outputs} />
      {pasted && <Decoded pasted={pasted} onUse={bench.setAll} />}
      <Ruler outputs={outputs} />
      <Hops outputs={outputs} />
      <Growth outputs={outputs} what={inputs.growthClaim} />
      <AllLimits outputs={outputs} base={base} />
      <p class="next">
        <a
          href={`${base}calculators/payload-cost/`}
          onClick={() => shareValues({ carriedBytes: bench.result.value.outputs.tokenBytes })}
        >
          What does carrying these {exact(bench.result.value.outputs.tokenBytes)} bytes cost?
        </a>
      </p>
    </BenchView>
  );
}

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const of = (path: LeafPath<Outputs>): Pick<Figure, 'path' | 'basis' | 'error'> => {
    const { basis, error } = tokenSize.outputs[path];
    const said = typeof basis === 'function' ? basis(inputs) : basis;
    return { path, basis: said, ...(error !== undefined && said === 'approximation' && { error }) };
  };
  const { tokenBytes, tokenBytesMax, headerFieldBytes, growth } = outputs;
  const next = nextRefusal(outputs);
  const size = tokenBytesMax > tokenBytes ? `${exact(tokenBytes)} to ${exact(tokenBytesMax)}` : exact(tokenBytes);
  return [
    { label: 'Token', value: size, unit: 'bytes', ...of('tokenBytes') },
    { label: 'Header field', value: exact(headerFieldBytes), unit: 'bytes', ...of('headerFieldBytes') },
    ...(growth?.roles !== undefined
      ? [
          {
            label: 'Each further one',
            value: rounded(growth.bytesPerRole),
            unit: 'bytes',
            ...of('growth.bytesPerRole'),
          },
        ]
      : []),
    ...(next ? [{ label: 'Fit on this path', value: exact(next.roles), ...of('growth.rolesUntil[].roles') }] : []),
  ];
}
