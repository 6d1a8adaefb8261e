/** Draws in the calculator's worker where the browser has one, else on the page itself, a slice at a time. Loaded when a range is first given. */

import type { Model } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { PageFollower, Typed } from '../declare/follow.ts';
import { DRAWS, type Ranges } from '../read/ranges.ts';
import type { Ranged } from '../say/envelope.ts';
import { type SpreadResult, spreadSteps } from './spread.ts';

/** What is to be drawn. */
export type ToDraw<F extends Fields, O extends object> = {
  readonly calculator: Model<F, O>;
  readonly inputs: InputsOf<F>;
  readonly ranges: Ranges;
  /** What was typed elsewhere in the service. */
  readonly tab?: Typed;
  /** Finds what follows, in each draw where the page makes them. */
  readonly follower?: PageFollower | undefined;
};
/** Makes draws somewhere; its code is loaded when it is first asked. Rejects with `stopped` where a newer question took its place. */
export type AskDraws = <F extends Fields, O extends object>(
  question: ToDraw<F, O>,
  spawn: (() => Worker) | undefined,
  onProgress: (done: number) => void,
) => Promise<Ranged<O>['spread']>;

/** What goes to a worker: plain data, with a number by which its answer is known. */
export type Posted = {
  readonly id: number;
  readonly calculator: string;
  readonly inputs: unknown;
  readonly ranges: Ranges;
  readonly tab: Typed;
};
/** What comes back: how far it is, what it came to, or why it came to nothing. */
export type Reply = { readonly id: number } & (
  | { readonly done: number }
  | { readonly spread: SpreadResult }
  | { readonly failed: string }
);

const SLICE_MILLISECONDS = 8;

/** Workers that run, by the id of their calculator. */
const workers = new Map<string, Worker>();
/** The newest question of each calculator: one of another does not take its place. */
const newest = new Map<string, number>();
let refused = false;

function numbered(calculator: string): number {
  const id = (newest.get(calculator) ?? 0) + 1;
  newest.set(calculator, id);
  return id;
}

function inWorker<F extends Fields, O extends object>(
  { calculator, inputs, ranges, tab = {} }: ToDraw<F, O>,
  spawn: () => Worker,
  onProgress: (done: number) => void,
): Promise<SpreadResult> {
  const worker = workers.get(calculator.id) ?? spawn();
  workers.set(calculator.id, worker);
  const id = numbered(calculator.id);
  return new Promise<SpreadResult>((resolve, reject) => {
    const listening = new AbortController();
    const end = (settle: () => void) => {
      listening.abort();
      settle();
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => {
        if (data.id > id) end(() => reject(new Error('stopped')));
        if (data.id !== id) return;
        if ('done' in data) onProgress(data.done);
        else if ('spread' in data) end(() => resolve(data.spread));
        else end(() => reject(new Error(data.failed)));
      },
      listening,
    );
    worker.addEventListener('error', () => end(() => reject(new Error('refused'))), listening);
    worker.postMessage({ id, calculator: calculator.id, inputs, ranges, tab } satisfies Posted);
  });
}

/** Lets the page paint and listen in between. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

async function onPage<F extends Fields, O extends object>(
  { calculator, inputs, ranges, tab = {}, follower }: ToDraw<F, O>,
  onProgress: (done: number) => void,
): Promise<SpreadResult<O>> {
  const id = numbered(calculator.id);
  const near = await follower?.here();
  const steps = spreadSteps(calculator, inputs, ranges, near && { follower: near, tab });
  let until = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onProgress(step.value / DRAWS);
    await breath();
    if (id !== newest.get(calculator.id)) throw new Error('stopped');
    until = performance.now() + SLICE_MILLISECONDS;
  }
}

export const askDraws: AskDraws = async (question, spawn, onProgress) => {
  if (spawn && !refused)
    try {
      // The worker has the calculator that it was started for.
      return (await inWorker(question, spawn, onProgress)) as SpreadResult<never>;
    } catch (error) {
      if (error instanceof Error && error.message !== 'refused' && !/worker|security/i.test(String(error))) throw error;
      refused = true;
    }
  return onPage(question, onProgress);
};
