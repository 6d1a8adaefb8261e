import { useBench } from '../../../kit/page/use-bench.ts';
import { rounded, share } from '../../../kit/say/format.ts';
import { BenchView } from '../../../kit/view/BenchView.tsx';
import { type Figure, Figures, trust } from '../../../kit/view/Figures.tsx';
import { attempts, loop } from '../answer/basis.ts';
import type { Outputs } from '../answer/compute.ts';
import { core } from '../core.ts';
import { branchesOf } from './branches.ts';
import { LoadChart } from './LoadChart.tsx';

/** The retries calculator on its page. */
export function View({ base }: { readonly base: string }) {
  const { bench, drawn } = useBench(core);
  const { inputs, result } = drawn;
  const { outputs } = result;
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={<Figures items={headline(bench.result.value.outputs)} />}
    >
      <h3>Answered over asked</h3>
      <LoadChart states={branchesOf(inputs)} trigger={outputs.triggerRequestsPerSecond} />
    </BenchView>
  );
}

function headline(outputs: Outputs): readonly Figure[] {
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
