import type { JSX } from 'preact';
import { BenchView } from '../../kit/BenchView.tsx';
import { Figures, trust } from '../../kit/Figures.tsx';
import { rounded, share } from '../../kit/format.ts';
import { useBench } from '../../kit/use-bench.ts';
import { guessedExposure, refreshes } from './basis.ts';
import { core } from './core.ts';
import { Frontier } from './Frontier.tsx';
import { duration } from './words.ts';

/** The revocation calculator on its page. */
export function View({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(core);
  const { plain, cheapest, refreshesPerSecond, rotationRaceShare } = bench.result.value.outputs;
  const { inputs, result } = drawn;
  return (
    <BenchView
      bench={bench}
      drawn={drawn}
      base={base}
      figures={
        <Figures
          items={[
            {
              label: 'A revoked token works for',
              path: 'plain.exposureSeconds.worst',
              value: duration(plain.exposureSeconds.worst),
              ...trust({ basis: guessedExposure }, inputs),
            },
            {
              label: 'Refreshes',
              path: 'refreshesPerSecond',
              value: rounded(refreshesPerSecond),
              unit: '/s',
              ...trust(refreshes, inputs),
            },
            {
              label: 'Fewest requests that meet it',
              path: 'cheapest.requestsPerSecond',
              value: rounded(cheapest.requestsPerSecond),
              unit: '/s',
              ...trust(refreshes, inputs),
            },
            {
              label: 'Refreshes that race in two tabs',
              path: 'rotationRaceShare',
              value: share(rotationRaceShare),
              basis: 'approximation',
              error: 'a lower bound',
            },
          ]}
        />
      }
    >
      <Frontier inputs={inputs} outputs={result.outputs} />
    </BenchView>
  );
}
