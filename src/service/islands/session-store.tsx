import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/session-store.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/session-store/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/session-store/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/session-store/spec.ts').then(({ sessionStore }) => sessionStore),
      },
      atHand,
    ),
  );

/** The session-store calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
