import { askBeside } from '../../kit/beside/ask-beside.ts';
import { followingBy } from '../lazy.ts';

const ask = askBeside(
  () => new Worker(new URL('./follow.worker.ts', import.meta.url), { type: 'module' }),
  () => import('./follow-here.ts'),
);

/** Finds what follows for a page, beside it: replicas alone may take longer than a frame of the screen. */
export const follower = followingBy(({ id }, typed, tab) => ask('followHere', id, typed, tab));
