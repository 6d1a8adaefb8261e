import type { Typed } from '../kit/declare/follow.ts';
import type { Whole } from './whole.ts';

type Reply = { readonly id: number; readonly whole?: Whole; readonly failed?: string };

let worker: Worker | undefined;
let last = 0;

/** The whole service, evaluated beside the page; on it where the browser has no worker. */
export function askWhole(typed: Typed): Promise<Whole> {
  try {
    worker ??= new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return onPage(typed);
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
        if (data.whole) resolve(data.whole);
        else reject(new Error(data.failed));
      },
      listening,
    );
    asked.addEventListener('error', () => onPage(typed).then(resolve, reject), listening);
    asked.postMessage({ id, typed });
  });
}

const onPage = async (typed: Typed) => (await import('./whole-here.ts')).wholeHere(typed);
