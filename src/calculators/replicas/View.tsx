import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/replicas.css';

const load = () => import('./Replicas.tsx').then(({ Replicas }) => Replicas);

/** The replicas calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
