import type { JSX } from 'preact';
import { useBench } from '../../../kit/page/use-bench.ts';
import { rounded, share, show } from '../../../kit/say/format.ts';
import { BenchView } from '../../../kit/view/BenchView.tsx';
import { type Figure, Figures } from '../../../kit/view/Figures.tsx';
import { core } from '../core.ts';
import { Placements } from './Placements.tsx';

/** The failover calculator on its page. */
export function View({ base }: { readonly base: string }): JSX.Element {
  const { bench, drawn } = useBench(core);
  const { sessionsLostPerYear, survivorUtilisation, spreadNeededSeconds, availability } = bench.result.value.outputs;
  const left = survivorUtilisation.zone ?? survivorUtilisation.crash;
  const items: readonly Figure[] = [
    {
      label: 'Sessions lost in a year',
      path: 'sessionsLostPerYear.total',
      value: rounded(sessionsLostPerYear.total),
      basis: 'approximation',
    },
    {
      label: survivorUtilisation.zone === undefined ? 'Survivors after a crash' : 'Survivors after a zone loss',
      path: survivorUtilisation.zone === undefined ? 'survivorUtilisation.crash' : 'survivorUtilisation.zone',
      value: left === undefined ? 'none' : share(left),
      basis: 'approximation',
    },
    {
      label: 'Spread that reconnects need',
      path: 'spreadNeededSeconds',
      value: spreadNeededSeconds === undefined ? 'none' : show(spreadNeededSeconds, 'seconds'),
      basis: 'approximation',
    },
    {
      label: 'Unavailable in a year',
      path: 'availability.minutesPerYear',
      value: show(availability.minutesPerYear, 'minutes'),
      basis: 'approximation',
    },
  ];
  return (
    <BenchView bench={bench} drawn={drawn} base={base} figures={<Figures items={items} />}>
      <Placements inputs={drawn.inputs} outputs={drawn.result.outputs} />
    </BenchView>
  );
}
