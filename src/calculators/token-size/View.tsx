import { sleeping } from '../../kit/Sleeping.tsx';
import '../../styles/calculators/token-size.css';

const load = () => import('./TokenSize.tsx').then(({ TokenSize }) => TokenSize);

/** The token-size calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await load() : undefined, load);
