import type { JSX } from 'preact';
import { useBench } from '../../../kit/page/use-bench.ts';
import { exact, rounded } from '../../../kit/say/format.ts';
import { BenchView } from '../../../kit/view/BenchView.tsx';
import { type Figure, Figures, trust } from '../../../kit/view/Figures.tsx';
import { nextRefusal } from '../answer/answer.ts';
import { holding, lines, sizes } from '../answer/basis.ts';
import type { Outputs } from '../answer/compute.ts';
import { pastedOf } from '../answer/pasted.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Parts } from './Parts.tsx';
import { WayIn } from './WayIn.tsx';

/** The token-size calculator on its page. */
export function View({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(core);
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      wayIn={<WayIn pasted={pastedOf(drawn.inputs) !== undefined} />}
      figures={<Figures items={headline(bench.inputs.value, bench.result.value.outputs)} />}
    >
      <Parts outputs={drawn.result.outputs} />
    </BenchView>
  );
}

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const basis = trust(sizes, inputs);
  const { tokenBytes, tokenBytesMax, headerFieldBytes, growth } = outputs;
  const next = nextRefusal(outputs);
  const size = tokenBytesMax > tokenBytes ? `${exact(tokenBytes)} to ${exact(tokenBytesMax)}` : exact(tokenBytes);
  return [
    { label: 'Token', path: 'tokenBytes', value: size, unit: 'bytes', ...basis },
    {
      label: 'Header field',
      path: 'headerFieldBytes',
      value: exact(headerFieldBytes),
      unit: 'bytes',
      ...trust(lines, inputs),
    },
    ...(growth?.roles !== undefined
      ? [
          {
            label: 'Each further one',
            path: 'growth.bytesPerRole',
            value: rounded(growth.bytesPerRole),
            unit: 'bytes',
            ...basis,
          },
        ]
      : []),
    ...(next
      ? [
          {
            label: 'Fit on this path',
            path: 'growth.rolesUntil[].roles',
            value: exact(next.roles),
            ...trust(holding, inputs),
          },
        ]
      : []),
  ];
}
