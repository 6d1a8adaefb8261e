import { sleeping } from '../../kit/page/Sleeping.tsx';

const load = () => import('./Diagnose.tsx').then(({ Diagnose }) => Diagnose);

/** The page that starts from a symptom: written by the server, awake when a reader comes near it or a link brings a diagnosis. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
