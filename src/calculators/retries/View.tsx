import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/retries.css';

const load = () => import('./Retries.tsx').then(({ Retries }) => Retries);

/** The retries calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
