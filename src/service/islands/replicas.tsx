import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/replicas.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/replicas/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/replicas/show/MoreOnPage.tsx').then(({ MoreOnPage }) => MoreOnPage),
        spec: () => import('../../calculators/replicas/spec.ts').then(({ replicas }) => replicas),
      },
      atHand,
    ),
  );

/** The replicas calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
