import { useMemo } from 'preact/hooks';
import { BenchView } from '../../kit/BenchView.tsx';
import type { LeafPath } from '../../kit/define.ts';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { milliseconds, rounded, share } from '../../kit/format.ts';
import { useBench } from '../../kit/use-bench.ts';
import { Chart } from './Chart.tsx';
import { Comparison } from './Comparison.tsx';
import { CurveTable } from './CurveTable.tsx';
import type { Outputs } from './compute.ts';
import { curve } from './curve.ts';
import type { Inputs } from './fields.ts';
import { settingsText } from './settings-text.ts';
import { replicas as spec } from './spec.ts';
import { Constraints, Neighbours } from './Tables.tsx';

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });

/** The replicas calculator on its page. */
export function Replicas({ base }: { readonly base: string }) {
  const { bench, drawn } = useBench(spec, spawn);
  // The same element as long as nothing new is drawn: the frame of a key stroke does not draw pictures
  const pictures = useMemo(() => <Pictures inputs={drawn.inputs} outputs={drawn.result.outputs} />, [drawn]);
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={<Figures items={headline(bench.inputs.value, bench.result.value.outputs)} />}
    >
      {pictures}
    </BenchView>
  );
}

function Pictures({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }) {
  const drawnCurve = curve(inputs, outputs);
  const text = settingsText(inputs, outputs);
  return (
    <>
      <Chart curve={drawnCurve} inputs={inputs} hasCpu={outputs.cpuUtilisation !== undefined} />
      <CurveTable curve={drawnCurve} />
      <Constraints outputs={outputs} />
      <Comparison inputs={inputs} outputs={outputs} />
      <Neighbours inputs={inputs} outputs={outputs} />
      {text && (
        <>
          <h3>What to type into an orchestrator</h3>
          <pre class="settings" tabIndex={0}>
            {text}
          </pre>
        </>
      )}
    </>
  );
}

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const of = (path: LeafPath<Outputs>) => {
    const { basis, error } = spec.outputs[path];
    return { path, basis: typeof basis === 'function' ? basis(inputs) : basis, ...(error && { error }) };
  };
  const { replicas, targetPercentileMilliseconds, utilisation, cpuUtilisation, sticky } = outputs;
  const { floorMilliseconds, missingReplicas } = outputs;
  const items: (Figure | undefined)[] = [
    replicas === undefined
      ? undefined
      : {
          label: inputs.replicas === undefined ? 'Replicas to run' : 'Replicas, given',
          value: rounded(replicas),
          ...of('replicas'),
        },
    missingReplicas === undefined
      ? undefined
      : { label: 'Missing', value: rounded(missingReplicas), ...of('missingReplicas') },
    targetPercentileMilliseconds === undefined
      ? undefined
      : {
          label: `${share(inputs.percentile)} within`,
          ...split(milliseconds(targetPercentileMilliseconds)),
          ...of('targetPercentileMilliseconds'),
        },
    floorMilliseconds === undefined
      ? undefined
      : { label: 'Best at any count', ...split(milliseconds(floorMilliseconds)), ...of('floorMilliseconds') },
    utilisation === undefined ? undefined : { label: 'Utilisation', value: share(utilisation), ...of('utilisation') },
    cpuUtilisation === undefined ? undefined : { label: 'CPU', value: share(cpuUtilisation), ...of('cpuUtilisation') },
    sticky.replicas === undefined || inputs.replicas !== undefined
      ? undefined
      : { label: 'With sessions pinned', value: rounded(sticky.replicas), ...of('sticky.replicas') },
  ];
  return items.filter((item) => item !== undefined);
}

const split = (text: string) => {
  const [value = '', unit = ''] = text.split(' ');
  return { value, unit };
};
