import { BenchView } from '../../kit/BenchView.tsx';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { rounded, share } from '../../kit/format.ts';
import { useBench } from '../../kit/use-bench.ts';
import { branches, layerRows } from './branches.ts';
import type { Outputs } from './compute.ts';
import { KeysTable } from './KeysTable.tsx';
import { LayersTable } from './LayersTable.tsx';
import { LoadChart } from './LoadChart.tsx';
import { outputs as described } from './outputs.ts';
import { StatesTable } from './StatesTable.tsx';
import { retries as spec } from './spec.ts';

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });

/** The retries calculator on its page. */
export function Retries({ base }: { readonly base: string }) {
  const { bench, drawn } = useBench(spec, spawn);
  const { inputs, result } = drawn;
  const { outputs } = result;
  const states = branches(inputs);
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={<Figures items={headline(bench.result.value.outputs)} />}
    >
      <h3>Answered over asked</h3>
      <LoadChart states={states} trigger={outputs.triggerRequestsPerSecond} />
      <StatesTable states={states} />
      <h3>One request on its way down</h3>
      <LayersTable rows={layerRows(inputs)} />
      <h3>Repeating a write</h3>
      <KeysTable inputs={inputs} outputs={outputs} />
    </BenchView>
  );
}

type Path =
  | 'utilisation'
  | 'amplification'
  | 'worstAmplification'
  | 'metastableAboveRequestsPerSecond'
  | 'collapseAboveRequestsPerSecond';

function figure(path: Path): Pick<Figure, 'path' | 'basis' | 'error'> {
  const { basis, error } = described[path];
  return { path, basis, ...(error && { error }) };
}

function headline(outputs: Outputs): readonly Figure[] {
  const { utilisation, amplification, worstAmplification } = outputs;
  const { metastableAboveRequestsPerSecond: low, collapseAboveRequestsPerSecond: high } = outputs;
  const items: (Figure | undefined)[] = [
    { label: 'Metastable from', value: rounded(low), unit: '/s', ...figure('metastableAboveRequestsPerSecond') },
    { label: 'Collapse from', value: rounded(high), unit: '/s', ...figure('collapseAboveRequestsPerSecond') },
    utilisation === undefined
      ? undefined
      : { label: 'Utilisation, healthy', value: share(utilisation), ...figure('utilisation') },
    { label: 'Attempts a request', value: rounded(amplification), ...figure('amplification') },
    { label: 'When all fail', value: rounded(worstAmplification), unit: 'attempts', ...figure('worstAmplification') },
  ];
  return items.filter((item) => item !== undefined);
}
