/** What follows for whoever has all calculators at hand: the build, the command line, the library. A page loads what it needs. */
import { calculators } from '../calculators/index.ts';
import type { Follower, Typed } from '../kit/declare/follow.ts';
import type { Models } from './evaluation.ts';
import { followIn } from './follow.ts';
import { type Whole, wholeOf } from './whole.ts';

const models: Models = Object.fromEntries(calculators.map((calculator) => [calculator.id, calculator as never]));

/** The whole service, with some of its quantities typed. */
export const whole = (typed: Typed): Whole => wholeOf(models, typed);

/** Finds what follows with all calculators at hand. */
export const follower: Follower = {
  prepare: () => undefined,
  follow: (calculator, typed, tab) => followIn(models, calculator as never, typed, tab),
};
