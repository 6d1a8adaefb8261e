import { trust } from '../../../kit/declare/trust.ts';
import { Later } from '../../../kit/page/Later.tsx';
import { milliseconds, rounded, usd } from '../../../kit/say/format.ts';
import { calculatorView, type PictureProps } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { bytes, delay, money } from '../answer/basis.ts';
import type { Outputs } from '../answer/outputs.ts';
import { differs, type Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { CostChart } from './CostChart.tsx';

/** Its first picture: cost over size, which the server draws for the example. */
const Picture = ({ inputs, outputs }: PictureProps<Inputs, Outputs>) => (
  <Later wanted={differs(inputs)}>{() => <CostChart inputs={inputs} outputs={outputs} />}</Later>
);

/** The payload-cost calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture });

function headline(inputs: Inputs, { carry, lookUp }: Outputs): readonly Figure[] {
  return [
    {
      label: 'Carry, a month',
      path: 'carry.usdPerMonth',
      value: usd(carry.usdPerMonth),
      ...trust(money, inputs),
    },
    {
      label: 'Look up, a month',
      path: 'lookUp.usdPerMonth',
      value: usd(lookUp.usdPerMonth),
      ...trust(money, inputs),
    },
    {
      label: 'Carry, added at p99',
      path: 'carry.addedMilliseconds.p99',
      value: milliseconds(carry.addedMilliseconds.p99),
      ...trust(delay, inputs),
    },
    {
      label: 'Look up, added at p99',
      path: 'lookUp.addedMilliseconds.p99',
      value: milliseconds(lookUp.addedMilliseconds.p99),
      ...trust(delay, inputs),
    },
    {
      label: 'Carried in a mean request',
      path: 'carry.meanRequestBytes',
      value: rounded(carry.meanRequestBytes),
      unit: `bytes; ${rounded(carry.firstRequestBytes)} first, ${rounded(carry.warmRequestBytes)} repeated`,
      ...trust(bytes, inputs),
    },
  ];
}
