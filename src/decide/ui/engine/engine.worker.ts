/** The engine in a worker: a search for flips takes a second or more, and typing must not wait for it. */
import { answer } from './engine.ts';
import type { Ask } from './messages.ts';

type Numbered = { readonly id: number; readonly asked: Ask };

addEventListener('message', ({ data }: MessageEvent<Numbered>) => {
  answer(data.asked).then(
    (answered) => postMessage({ id: data.id, answered }),
    (error: unknown) => postMessage({ id: data.id, failed: String(error) }),
  );
});
