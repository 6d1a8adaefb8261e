/** The other side of `ask-draws.ts`: what a calculator's worker does. */

import type { Model } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { Follower, Typed } from '../declare/follow.ts';
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
 * @param load fetches a calculator by its id, in a service of which some was typed elsewhere
 * @param follower finds what follows in each draw
 */
export function drawsAnswered(
  load: (id: string, tab: Typed) => Promise<Model<Fields, object> | undefined>,
  follower?: Follower,
): (asked: Posted) => void {
  let newest = 0;
  const answer = async ({ id, calculator: name, inputs, ranges, tab }: Posted) => {
    const calculator = await load(name, tab);
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
  return (asked) => {
    newest = asked.id;
    answer(asked).catch((error: unknown) => say({ id: asked.id, failed: String(error) }));
  };
}

/** All that a calculator's worker does. */
export function answerDraws(...how: Parameters<typeof drawsAnswered>): void {
  const answer = drawsAnswered(...how);
  addEventListener('message', ({ data }: MessageEvent<Posted>) => answer(data));
}
