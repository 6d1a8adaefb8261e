import { BenchView } from '../../kit/BenchView.tsx';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { bytes, rounded, usd } from '../../kit/format.ts';
import { useBench } from '../../kit/use-bench.ts';
import type { Outputs } from './compute.ts';
import { MemoryBar } from './MemoryBar.tsx';
import { outputs as described } from './outputs.ts';
import { PartsBar } from './PartsBar.tsx';
import { Staircase } from './Staircase.tsx';
import { StepsTable } from './StepsTable.tsx';
import { StoresTable } from './StoresTable.tsx';
import { sessionStore as spec } from './spec.ts';

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });

/** The session-store calculator on its page. */
export function SessionStore({ base }: { readonly base: string }) {
  const { bench, drawn } = useBench(spec, spawn);
  const { inputs, result } = drawn;
  const { outputs } = result;
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={<Figures items={headline(bench.result.value.outputs)} />}
    >
      {outputs.staircase && outputs.bytesPerSession !== undefined && (
        <>
          <h3>The staircase, and your step</h3>
          <Staircase stairs={outputs.staircase} inputs={inputs} bytesPerSession={outputs.bytesPerSession} />
          <StepsTable stairs={outputs.staircase} storedBytes={inputs.storedBytes} />
        </>
      )}
      {outputs.parts && outputs.bytesPerSession !== undefined && (
        <>
          <h3>One session, part by part</h3>
          <PartsBar inputs={inputs} parts={outputs.parts} outputs={outputs} />
        </>
      )}
      {outputs.memory && (
        <>
          <h3>What the nodes really need</h3>
          <MemoryBar inputs={inputs} outputs={outputs} memory={outputs.memory} />
        </>
      )}
      <h3>The same session elsewhere</h3>
      <StoresTable inputs={inputs} rows={outputs.stores} />
    </BenchView>
  );
}

function headline(outputs: Outputs): readonly Figure[] {
  const { bytesPerSession, usedMemoryBytes, usedMemoryBytesMax = 0, memoryNeededBytes, nodes, usdPerMonth } = outputs;
  const items: (Figure | undefined)[] = [
    bytesPerSession === undefined
      ? undefined
      : { label: 'Each session', ...split(bytes(Math.round(bytesPerSession))), ...figure('bytesPerSession') },
    usedMemoryBytes === undefined
      ? undefined
      : {
          label: `Used; ${bytes(usedMemoryBytesMax)} in a resize`,
          ...split(bytes(usedMemoryBytes)),
          ...figure('usedMemoryBytes'),
        },
    memoryNeededBytes === undefined
      ? undefined
      : { label: 'Memory needed', ...split(bytes(memoryNeededBytes)), ...figure('memoryNeededBytes') },
    nodes === undefined || usdPerMonth === undefined
      ? undefined
      : { label: `Nodes, ${usd(usdPerMonth)} a month`, value: rounded(nodes), ...figure('nodes') },
  ];
  return items.filter((item) => item !== undefined);
}

const figure = (path: 'bytesPerSession' | 'usedMemoryBytes' | 'memoryNeededBytes' | 'nodes') => {
  const { basis, error } = described[path];
  return { path, basis, ...(error && { error }) };
};

const split = (text: string) => {
  const [value = '', unit = ''] = text.split(' ');
  return { value, unit };
};
