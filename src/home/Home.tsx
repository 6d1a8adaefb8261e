import { sleeping } from '../kit/page/Sleeping.tsx';

const load = () => import('./Taste.tsx').then(({ Taste }) => Taste);

/** The home page's comparison: written by the server, awake when a reader comes near its three numbers. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
