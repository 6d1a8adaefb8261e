import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/failover.css';

const load = () => import('./Failover.tsx').then(({ Failover }) => Failover);

/** The failover calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
