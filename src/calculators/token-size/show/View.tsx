import { trust } from '../../../kit/declare/trust.ts';
import { exact, rounded } from '../../../kit/say/format.ts';
import { calculatorView } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { nextRefusal } from '../answer/answer.ts';
import { holding, lines, sizes } from '../answer/basis.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Parts } from './Parts.tsx';
import { WayIn } from './WayIn.tsx';

/** The token-size calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture: Parts, WayIn });

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const basis = trust(sizes, inputs);
  const { tokenBytes, tokenBytesMin, tokenBytesMax, headerFieldBytes, growth } = outputs;
  const next = nextRefusal(outputs);
  const size = tokenBytesMax > tokenBytesMin ? `${exact(tokenBytesMin)} to ${exact(tokenBytesMax)}` : exact(tokenBytes);
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
