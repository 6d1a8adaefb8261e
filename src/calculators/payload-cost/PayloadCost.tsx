import type { JSX } from 'preact';
import { BenchView } from '../../kit/BenchView.tsx';
import type { LeafPath, Output } from '../../kit/define.ts';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { defaultsOf } from '../../kit/field.ts';
import { milliseconds, rounded, usd } from '../../kit/format.ts';
import { Later } from '../../kit/Later.tsx';
import { useBench } from '../../kit/use-bench.ts';
import type { Outputs } from './compute.ts';
import { fields, type Inputs } from './fields.ts';
import { outputs as described } from './outputs.ts';
import { Pictures } from './Pictures.tsx';
import { payloadCost } from './spec.ts';

/** The output that a figure shows, with its basis as it declares it. */
function shows(path: LeafPath<Outputs>, inputs: Inputs): Pick<Figure, 'path' | 'basis' | 'error'> {
  const output: Output<Inputs> = described[path];
  const basis = typeof output.basis === 'function' ? output.basis(inputs) : output.basis;
  return { path, basis, ...(basis === 'approximation' && output.error !== undefined && { error: output.error }) };
}

const differs = (inputs: Inputs): boolean =>
  Object.entries(defaultsOf(fields)).some(
    ([name, value]) => Object.entries(inputs).find(([other]) => other === name)?.[1] !== value,
  );

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });

/** The payload-cost calculator on its page. */
export function PayloadCost({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(payloadCost, spawn);
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
              value: usd(carry.usdPerMonth),
              ...shows('carry.usdPerMonth', inputs),
            },
            {
              label: 'Look up, a month',
              value: usd(lookUp.usdPerMonth),
              ...shows('lookUp.usdPerMonth', inputs),
            },
            {
              label: 'Carry, added at p99',
              value: milliseconds(carry.addedMilliseconds.p99),
              ...shows('carry.addedMilliseconds.p99', inputs),
            },
            {
              label: 'Look up, added at p99',
              value: milliseconds(lookUp.addedMilliseconds.p99),
              ...shows('lookUp.addedMilliseconds.p99', inputs),
            },
            {
              label: 'Carried in a mean request',
              value: rounded(carry.meanRequestBytes),
              unit: `bytes; ${rounded(carry.firstRequestBytes)} first, ${rounded(carry.warmRequestBytes)} repeated`,
              ...shows('carry.meanRequestBytes', inputs),
            },
          ]}
        />
      }
    >
      <Later wanted={differs(drawn.inputs)}>
        {() => <Pictures inputs={drawn.inputs} outputs={drawn.result.outputs} />}
      </Later>
    </BenchView>
  );
}
