import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';
import '../../styles/calculators/failover.css';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/failover/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/failover/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/failover/spec.ts').then(({ failover }) => failover),
      },
      atHand,
    ),
  );

/** The failover calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
