import type { Followed } from '../kit/declare/follow.ts';
import { askBeside } from '../kit/page/ask-beside.ts';
import type { FollowQuestion } from './follow-here.ts';
import { followingBy } from './lazy.ts';

const ask = askBeside<FollowQuestion, Followed>(
  () => new Worker(new URL('./follow.worker.ts', import.meta.url), { type: 'module' }),
  async () => (await import('./follow-here.ts')).followHere,
);

/** Finds what follows for a page, beside it: replicas alone may take longer than a frame of the screen. */
export const follower = followingBy(({ id: calculator }, typed, tab) => ask({ calculator, typed, tab }));
