import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/session-store.css';

const load = () => import('./SessionStore.tsx').then(({ SessionStore }) => SessionStore);

/** The session-store calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
