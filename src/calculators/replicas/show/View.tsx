import { trust } from '../../../kit/declare/trust.ts';
import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import { calculatorView, type PictureProps } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { busy, pins, waits } from '../answer/basis.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Chart } from './Chart.tsx';
import { curveOf } from './curve.ts';

/** Its first picture: response and utilisation over the count. */
const Picture = ({ inputs, outputs }: PictureProps<Inputs, Outputs>) => (
  <Chart curve={curveOf(inputs, outputs)} inputs={inputs} hasCpu={outputs.cpuUtilisation !== undefined} />
);

/** The replicas calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture });

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const { replicas, targetPercentileMilliseconds, utilisation, cpuUtilisation, sticky } = outputs;
  const { floorMilliseconds, missingReplicas } = outputs;
  const items: (Figure | undefined)[] = [
    replicas === undefined
      ? undefined
      : {
          label: inputs.replicas === undefined ? 'Replicas to run' : 'Replicas, given',
          path: 'replicas',
          value: rounded(replicas),
          ...trust(waits, inputs),
        },
    missingReplicas === undefined
      ? undefined
      : { label: 'Missing', value: rounded(missingReplicas), path: 'missingReplicas', ...trust(busy, inputs) },
    targetPercentileMilliseconds === undefined
      ? undefined
      : {
          label: `${share(inputs.percentile)} within`,
          path: 'targetPercentileMilliseconds',
          ...split(milliseconds(targetPercentileMilliseconds)),
          ...trust(waits, inputs),
        },
    floorMilliseconds === undefined
      ? undefined
      : {
          label: 'Best at any count',
          ...split(milliseconds(floorMilliseconds)),
          path: 'floorMilliseconds',
          ...trust(waits, inputs),
        },
    utilisation === undefined
      ? undefined
      : { label: 'Utilisation', value: share(utilisation), path: 'utilisation', ...trust(busy, inputs) },
    cpuUtilisation === undefined
      ? undefined
      : { label: 'CPU', value: share(cpuUtilisation), path: 'cpuUtilisation', ...trust(busy, inputs) },
    sticky.replicas === undefined || inputs.replicas !== undefined
      ? undefined
      : {
          label: 'With sessions pinned',
          path: 'sticky.replicas',
          value: rounded(sticky.replicas),
          ...trust(pins, inputs),
        },
  ];
  return items.filter((item) => item !== undefined);
}

const split = (text: string) => {
  const [value = '', unit = ''] = text.split(' ');
  return { value, unit };
};
