import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/revocation.css';

const load = () => import('./Revocation.tsx').then(({ Revocation }) => Revocation);

/** The revocation calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
