import { sleeping } from '../../kit/page/Sleeping.tsx';

const load = () => import('./Decide.tsx').then(({ Decide }) => Decide);

/** The guided decision: written by the server, awake when a reader comes near it or a link brings an inventory. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
