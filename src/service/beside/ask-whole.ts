import { askBeside } from '../../kit/beside/ask-beside.ts';
import type { Typed } from '../../kit/declare/follow.ts';
import type { Intervals } from '../../kit/declare/interval.ts';
import type { Fragments } from '../service-links.ts';
import type { Whole } from '../whole.ts';

/** Starts a worker that evaluates the whole service. */
export const spawnWhole = (): Worker => new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' });

const ask = askBeside(spawnWhole, () => import('./whole-here.ts'));

/** The whole service. */
export const askWhole = (typed: Typed): Promise<Whole> => ask('wholeHere', typed);

/** Where each calculator's page opens with this service, by its id; ranges are at their medians in what was typed. */
export const askFragments = (typed: Typed, intervals: Intervals): Promise<Fragments> =>
  ask('fragmentsHere', typed, intervals);
