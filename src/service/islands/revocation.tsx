import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/revocation.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/revocation/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/revocation/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/revocation/spec.ts').then(({ revocation }) => revocation),
      },
      atHand,
    ),
  );

/** The revocation calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
