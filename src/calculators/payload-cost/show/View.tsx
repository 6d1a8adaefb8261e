import type { JSX } from 'preact';
import { Later } from '../../../kit/page/Later.tsx';
import { useBench } from '../../../kit/page/use-bench.ts';
import { milliseconds, rounded, usd } from '../../../kit/say/format.ts';
import { BenchView } from '../../../kit/view/BenchView.tsx';
import { Figures, trust } from '../../../kit/view/Figures.tsx';
import { bytes, delay, money } from '../answer/basis.ts';
import { differs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { CostChart } from './CostChart.tsx';

/** The payload-cost calculator on its page. */
export function View({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(core);
  const { carry, lookUp } = bench.result.value.outputs;
  const inputs = bench.inputs.value;
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={
        <Figures
          items={[
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
          ]}
        />
      }
    >
      <Later wanted={differs(drawn.inputs)}>
        {() => <CostChart inputs={drawn.inputs} outputs={drawn.result.outputs} />}
      </Later>
    </BenchView>
  );
}
