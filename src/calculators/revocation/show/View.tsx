import { trust } from '../../../kit/declare/trust.ts';
import { rounded, share } from '../../../kit/say/format.ts';
import { calculatorView } from '../../../kit/view/calculator-view.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import { guessedExposure, refreshes } from '../answer/basis.ts';
import type { Outputs } from '../answer/outputs.ts';
import { duration } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';
import { Frontier } from './Frontier.tsx';

/** The revocation calculator on its page. */
export const View = calculatorView(core, { figures: headline, Picture: Frontier });

function headline(inputs: Inputs, outputs: Outputs): readonly Figure[] {
  const { plain, cheapest, refreshesPerSecond, rotationRaceShare } = outputs;
  return [
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
  ];
}
