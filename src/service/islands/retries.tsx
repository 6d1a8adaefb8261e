import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/retries.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/retries/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/retries/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/retries/spec.ts').then(({ retries }) => retries),
      },
      atHand,
    ),
  );

/** The retries calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
