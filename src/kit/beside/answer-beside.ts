import type { Answering, Call, Replied } from './ask-beside.ts';

/** The other side of `askBeside`: answers calls in the worker. Other messages are left to whoever else listens. */
export const answerBeside = (answers: Answering): void =>
  addEventListener('message', async ({ data }: MessageEvent<Call>) => {
    const { id, name, given } = data;
    if (name === undefined) return;
    try {
      const answer = await answers[name]?.(...(given as never[]));
      postMessage({ id, answer } satisfies Replied);
    } catch (error) {
      postMessage({ id, failed: String(error) } satisfies Replied);
    }
  });
