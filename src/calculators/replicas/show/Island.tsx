import { sleeping } from '../../../kit/page/Sleeping.tsx';
import { spawnDraws } from '../../spawn-draws.ts';
import '../../../styles/calculators/replicas.css';

const whole = () =>
  import('../../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('./View.tsx').then(({ View }) => View),
        more: () => import('./MoreOnPage.tsx').then(({ MoreOnPage }) => MoreOnPage),
        spec: () => import('../spec.ts').then(({ replicas }) => replicas),
      },
      spawnDraws,
    ),
  );

/** The replicas calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
