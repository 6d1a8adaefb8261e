import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/token-size.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/token-size/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/token-size/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/token-size/spec.ts').then(({ tokenSize }) => tokenSize),
      },
      atHand,
    ),
  );

/** The token-size calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
