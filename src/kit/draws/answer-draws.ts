/** The other side of `ask-draws.ts`: what a calculator's worker does. */

import type { Model } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { Follower } from '../declare/follow.ts';
import { DRAWS } from '../read/ranges.ts';
import type { Posted, Reply } from './ask-draws.ts';
import { spreadSteps } from './spread.ts';

/** Newer questions are heard at least this often. */
const SLICE_MILLISECONDS = 40;

const say = (reply: Reply) => postMessage(reply);
const breath = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Answers each question with the draws of its calculator; a newer one ends the one before.
 *
 * @param load fetches a calculator by its id
 * @param follower finds what follows in each draw
 */
export function answerDraws(
  load: (id: string) => Promise<Model<Fields, object> | undefined>,
  follower?: Follower,
): void {
  let newest = 0;
  const answer = async ({ id, calculator: name, inputs, ranges, tab }: Posted) => {
    const calculator = await load(name);
    if (!calculator) throw new Error(`There is no calculator ${name}`);
    // The page reads inputs of this very calculator.
    const asked = inputs as InputsOf<Fields>;
    await follower?.prepare(calculator, asked, tab);
    const steps = spreadSteps(calculator, asked, ranges, follower && { follower, tab });
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
