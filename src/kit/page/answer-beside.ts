import type { Asked, Replied } from './ask-beside.ts';

/** The other side of `askBeside`: answers each question in the worker. */
export const answerBeside = <Q, A>(answer: (question: Q) => Promise<A>): void =>
  addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked<Q>>) => {
    answer(question).then(
      (result) => postMessage({ id, answer: result } satisfies Replied<A>),
      (error: unknown) => postMessage({ id, failed: String(error) } satisfies Replied<A>),
    );
  });
