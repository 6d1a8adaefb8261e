import { useEffect, useState } from 'preact/hooks';
import type { Calculator, Output } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { mainOutput, rankSwings, type Swing, type SwingEnd, swingsOf } from '../draws/sensitivity.ts';
import { show, showInput } from '../say/format.ts';
import { Table } from './Table.tsx';

const SLICE_MILLISECONDS = 6;
const SHOWN = 6;

/** What matters most: the main output for ±20% of each input, largest effect first. Computed in slices after paint. */
export function WhatMatters<F extends Fields, O extends object>({
  calculator,
  inputs,
}: {
  calculator: Calculator<F, O>;
  inputs: InputsOf<F>;
}) {
  const [swings, setSwings] = useState<readonly Swing[]>(() =>
    typeof document === 'undefined' ? rankSwings([...swingsOf(calculator, inputs)]) : [],
  );
  useEffect(() => {
    const found: Swing[] = [];
    const generator = swingsOf(calculator, inputs);
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      const end = performance.now() + SLICE_MILLISECONDS;
      for (let step = generator.next(); ; step = generator.next()) {
        if (step.done) return setSwings(rankSwings(found));
        found.push(step.value);
        if (performance.now() > end) break;
      }
      timer = setTimeout(slice);
    };
    timer = setTimeout(slice, 60);
    return () => clearTimeout(timer);
  }, [calculator, inputs]);
  const outputs: Readonly<Record<string, Output<InputsOf<F>>>> = calculator.outputs;
  const main = outputs[calculator.main]!;
  const base = mainOutput(calculator, inputs);
  const effective = swings.filter(({ size }) => size > 0);
  const end = (swing: Swing, side: SwingEnd | undefined) =>
    side === undefined
      ? 'out of range'
      : `${side.output === undefined ? side.outcome : show(side.output, main.unit)} at ${showInput(calculator.fields[swing.field]!, Number(side.input.toPrecision(3)))}`;
  return (
    <section class="matters" aria-label="What matters most">
      <h2>What matters most</h2>
      <p>
        {main.label} is <b>{base.output === undefined ? base.outcome : show(base.output, main.unit)}</b>. Each input
        moved by 20%, the others as they are:
      </p>
      {effective.length === 0 && swings.length > 0 ? (
        <p>No single input moved by 20% changes it.</p>
      ) : (
        <Table
          label="Effect of each input"
          columns={[
            { head: 'Input', cell: ({ field }) => calculator.fields[field]!.label },
            { head: '20% less', cell: (swing) => end(swing, swing.low) },
            { head: '20% more', cell: (swing) => end(swing, swing.high) },
          ]}
          rows={effective.slice(0, SHOWN)}
        />
      )}
      {effective.length > 0 && swings.length > effective.length && (
        <p class="source">
          No effect by themselves:{' '}
          {swings
            .filter(({ size }) => size === 0)
            .map(({ field }) => calculator.fields[field]!.label.toLowerCase())
            .join(', ')}
          .
        </p>
      )}
    </section>
  );
}
