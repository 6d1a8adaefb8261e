import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/payload-cost.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/payload-cost/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/payload-cost/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/payload-cost/spec.ts').then(({ payloadCost }) => payloadCost),
      },
      atHand,
    ),
  );

/** The payload-cost calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
