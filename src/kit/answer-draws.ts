/** The other side of `ask-draws.ts`: what a calculator's worker does. */
import type { Posted, Reply } from './ask-draws.ts';
import type { Model } from './define.ts';
import type { Fields, InputsOf } from './field.ts';
import { DRAWS } from './ranges.ts';
import { spreadSteps } from './spread.ts';

/** Newer questions are heard at least this often. */
const SLICE_MILLISECONDS = 40;

const say = (reply: Reply) => postMessage(reply);
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Answers each question with the draws of one calculator; a newer one ends the one before. */
export function answerDraws<F extends Fields, O extends object>(calculator: Model<F, O>): void {
  let newest = 0;
  const answer = async ({ id, inputs, ranges }: Posted) => {
    // The page reads inputs of this very calculator.
    const steps = spreadSteps(calculator, inputs as InputsOf<F>, ranges);
    let until = performance.now() + SLICE_MILLISECONDS;
    for (;;) {
      const step = await steps.next();
      if (step.done) return say({ id, spread: step.value as never });
      if (performance.now() < until) continue;
      say({ id, done: step.value / DRAWS });
      await breath();
      if (id !== newest) return;
      until = performance.now() + SLICE_MILLISECONDS;
    }
  };
  addEventListener('message', ({ data }: MessageEvent<Posted>) => {
    newest = data.id;
    answer(data).catch((error: unknown) => say({ id: data.id, failed: String(error) }));
  });
}
