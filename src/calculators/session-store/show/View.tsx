import { trust } from '../../../kit/declare/trust.ts';
import { bytes, rounded, usd } from '../../../kit/say/format.ts';
import { calculatorView, type PictureProps } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { memoryNeeded, sessionBytes } from '../answer/basis.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Staircase } from './Staircase.tsx';

/** Its first picture: the staircase of sizes, where the store has one. */
const Picture = ({ inputs, outputs }: PictureProps<Inputs, Outputs>) =>
  outputs.staircase && outputs.bytesPerSession !== undefined ? (
    <>
      <h3>The staircase, and the step of this size</h3>
      <Staircase stairs={outputs.staircase} inputs={inputs} bytesPerSession={outputs.bytesPerSession} />
    </>
  ) : null;

/** The session-store calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture });

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const { bytesPerSession, usedMemoryBytes, usedMemoryBytesMax = 0, memoryNeededBytes, nodes, usdPerMonth } = outputs;
  const items: (Figure | undefined)[] = [
    bytesPerSession === undefined
      ? undefined
      : {
          label: 'Each session',
          path: 'bytesPerSession',
          ...split(bytes(Math.round(bytesPerSession))),
          ...trust(sessionBytes, inputs),
        },
    usedMemoryBytes === undefined
      ? undefined
      : {
          label: `Used; ${bytes(usedMemoryBytesMax)} in a resize`,
          path: 'usedMemoryBytes',
          ...split(bytes(usedMemoryBytes)),
          ...trust(sessionBytes, inputs),
        },
    memoryNeededBytes === undefined
      ? undefined
      : {
          label: 'Memory needed',
          path: 'memoryNeededBytes',
          ...split(bytes(memoryNeededBytes)),
          ...trust(memoryNeeded, inputs),
        },
    nodes === undefined || usdPerMonth === undefined
      ? undefined
      : {
          label: `Nodes, ${usd(usdPerMonth)} a month`,
          path: 'nodes',
          value: rounded(nodes),
          ...trust(memoryNeeded, inputs),
        },
  ];
  return items.filter((item) => item !== undefined);
}

const split = (text: string) => {
  const [value = '', unit = ''] = text.split(' ');
  return { value, unit };
};
