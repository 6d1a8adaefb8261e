/** Asks the engine: in workers where the browser has them, else on the page itself. */
import type { Answers, Ask, AskName } from './messages.ts';

type Reply = { readonly id: number; readonly answered?: unknown; readonly failed?: string };
type Waiting = { readonly resolve: (answered: unknown) => void; readonly reject: (error: Error) => void };

/** Each kind of work has a worker of its own, so that an answer to what is typed never waits behind a search. */
type Lane = 'view' | 'search' | 'draws';
const laneOf = ({ ask }: Ask): Lane => {
  if (ask === 'flips' || ask === 'record') return 'search';
  return ask === 'ranges' || ask === 'totals' ? 'draws' : 'view';
};

function spawn(): { readonly post: (asked: Ask) => Promise<unknown>; readonly stop: () => void } {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  const fail = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed === undefined) asker?.resolve(data.answered);
    else asker?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', () => fail('refused'));
  return {
    post: (asked) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, asked });
      }),
    stop: () => {
      worker.terminate();
      fail('stopped');
    },
  };
}

const workers = new Map<Lane, ReturnType<typeof spawn>>();
let refused = false;

/** Gives up what a lane is at: its inventory is no longer the reader's. */
export function stop(lane: Lane): void {
  workers.get(lane)?.stop();
  workers.delete(lane);
}

/**
 * One answer of the engine.
 * @throws Error `stopped` where a newer question took its place
 */
export async function ask<A extends Ask>(asked: A): Promise<Answers[A['ask'] & AskName]> {
  if (!refused)
    try {
      const lane = laneOf(asked);
      const worker = workers.get(lane) ?? spawn();
      workers.set(lane, worker);
      // The worker answers the question that it was asked.
      return (await worker.post(asked)) as Answers[A['ask'] & AskName];
    } catch (error) {
      if (error instanceof Error && error.message !== 'refused' && !/worker|security/i.test(String(error))) throw error;
      refused = true;
    }
  const { answer } = await import('./engine.ts');
  return (await answer(asked)) as Answers[A['ask'] & AskName];
}
