import { rounded, share, show } from '../../../kit/say/format.ts';
import { calculatorView } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Placements } from './Placements.tsx';

/** The failover calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture: Placements });

function headline(_inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const { sessionsLostPerYear, survivorUtilisation, spreadNeededSeconds, availability } = outputs;
  const left = survivorUtilisation.zone ?? survivorUtilisation.crash;
  return [
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
}
