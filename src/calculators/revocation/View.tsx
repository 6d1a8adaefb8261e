import { sleeping } from '../../kit/Sleeping.tsx';
import { load } from './load.tsx';
import '../../styles/calculators/revocation.css';

/** The revocation calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
