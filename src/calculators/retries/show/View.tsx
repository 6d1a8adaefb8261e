import { trust } from '../../../kit/declare/trust.ts';
import { rounded, share } from '../../../kit/say/format.ts';
import { calculatorView, type PictureProps } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { attempts, loop } from '../answer/basis.ts';

import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';

import { core } from '../core.ts';
import { branchesOf } from './branches.ts';
import { LoadChart } from './LoadChart.tsx';

/** Its first picture: load against what is answered. */
const Picture = ({ inputs, outputs }: PictureProps<Inputs, Outputs>) => (
  <>
    <h3>Answered over asked</h3>
    <LoadChart states={branchesOf(inputs)} trigger={outputs.triggerRequestsPerSecond} />
  </>
);

/** The retries calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture });

function headline(_inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const { utilisation, amplification, worstAmplification } = outputs;
  const { metastableAboveRequestsPerSecond: low, collapseAboveRequestsPerSecond: high } = outputs;
  const state = trust(loop, undefined);
  const items: (Figure | undefined)[] = [
    { label: 'Metastable from', path: 'metastableAboveRequestsPerSecond', value: rounded(low), unit: '/s', ...state },
    { label: 'Collapse from', path: 'collapseAboveRequestsPerSecond', value: rounded(high), unit: '/s', ...state },
    utilisation === undefined
      ? undefined
      : { label: 'Utilisation, healthy', path: 'utilisation', value: share(utilisation), ...state },
    { label: 'Attempts a request', path: 'amplification', value: rounded(amplification), ...attempts },
    {
      label: 'When all fail',
      path: 'worstAmplification',
      value: rounded(worstAmplification),
      unit: 'attempts',
      basis: 'exact',
    },
  ];
  return items.filter((item) => item !== undefined);
}
