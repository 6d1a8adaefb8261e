import type { Typed } from '../kit/declare/follow.ts';
import type { Intervals } from '../kit/declare/interval.ts';
import type { Fragments } from './service-links.ts';
import type { Whole } from './whole.ts';

/** A question: the whole service, or with intervals the links that open with them. */
export type Asked = { readonly id: number; readonly typed: Typed; readonly intervals?: Intervals };
type Reply = {
  readonly id: number;
  readonly whole?: Whole;
  readonly fragments?: Fragments;
  readonly failed?: string;
};

/** Starts a worker that evaluates the whole service. */
export const spawnWhole = (): Worker => new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' });

let worker: Worker | undefined;
let last = 0;

/** Asked beside the page; on it where the browser has no worker. */
function ask<T>(
  question: Omit<Asked, 'id'>,
  answerIn: (reply: Reply) => T | undefined,
  onPage: () => Promise<T>,
): Promise<T> {
  try {
    worker ??= spawnWhole();
  } catch {
    return onPage();
  }
  const asked = worker;
  const id = ++last;
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => {
        if (data.id !== id) return;
        listening.abort();
        const answer = answerIn(data);
        if (answer) resolve(answer);
        else reject(new Error(data.failed));
      },
      listening,
    );
    asked.addEventListener('error', () => onPage().then(resolve, reject), listening);
    asked.postMessage({ id, ...question });
  });
}

const here = () => import('./whole-here.ts');

/** The whole service. */
export const askWhole = (typed: Typed): Promise<Whole> =>
  ask(
    { typed },
    ({ whole }) => whole,
    async () => (await here()).wholeHere(typed),
  );

/** Where each calculator's page opens with this service, by its id; ranges are at their medians in what was typed. */
export const askFragments = (typed: Typed, intervals: Intervals): Promise<Fragments> =>
  ask(
    { typed, intervals },
    ({ fragments }) => fragments,
    async () => (await here()).fragmentsHere(typed, intervals),
  );
