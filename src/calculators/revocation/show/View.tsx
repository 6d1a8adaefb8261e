import type { JSX } from 'preact';
import { useBench } from '../../../kit/page/use-bench.ts';
import { rounded, share } from '../../../kit/say/format.ts';
import { BenchView } from '../../../kit/view/BenchView.tsx';
import { Figures, trust } from '../../../kit/view/Figures.tsx';
import { guessedExposure, refreshes } from '../answer/basis.ts';
import { duration } from '../answer/words.ts';
import { core } from '../core.ts';
import { Frontier } from './Frontier.tsx';

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
