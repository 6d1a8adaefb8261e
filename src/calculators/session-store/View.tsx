import { sleeping } from '../../kit/Sleeping.tsx';
import { code } from './code.tsx';
import '../../styles/calculators/session-store.css';

const spawn = () => new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });
const whole = () => import('../../kit/OnPage.tsx').then(({ onPage }) => onPage(code, spawn));

/** The session-store calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
