/** Draws from ranges while a reader works: asked for where they are made, kept until newer ones come. */
import type { Model } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { PageFollower, Typed } from '../declare/follow.ts';
import { type ReadonlySignal, signal } from '../page/signal.ts';
import { hasRanges, type Ranges } from '../read/ranges.ts';
import type { Ranged } from '../say/envelope.ts';
import type { AskDraws } from './ask-draws.ts';

/** What is known of the draws. Without ranges nothing is. */
export type Drawing<O extends object> = {
  /** Newer ones are on their way. */
  readonly busy: boolean;
  /** The part of them that is done, 0 to 1. */
  readonly done: number;
  /** Absent before the first. They are of older inputs while newer ones are on their way. */
  readonly ranged?: Ranged<O>;
  /** Their code could not be loaded. */
  readonly failed?: boolean;
};
export const NOT_DRAWN: Drawing<never> = { busy: false, done: 0 };

const askDraws: AskDraws = async (...asked) => (await import('./ask-draws.ts')).askDraws(...asked);

/**
 * @param spawn starts the calculator's worker; without one the page draws
 * @param follower finds what follows where the page draws; a worker has its own
 */
export function drawingOf<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  { spawn, follower }: { readonly spawn?: (() => Worker) | undefined; readonly follower?: PageFollower | undefined },
): {
  readonly drawing: ReadonlySignal<Drawing<O>>;
  readonly draw: (inputs: InputsOf<F>, ranges: Ranges, tab?: Typed) => void;
} {
  const drawing = signal<Drawing<O>>(NOT_DRAWN);
  let turn = 0;
  return {
    drawing,
    draw(inputs, ranges, tab = {}) {
      turn += 1;
      const mine = turn;
      if (!hasRanges(ranges)) {
        drawing.value = NOT_DRAWN;
        return;
      }
      const { ranged } = drawing.value;
      const before = ranged && { ranged };
      drawing.value = { ...before, busy: true, done: 0 };
      const progress = (done: number) => {
        if (mine === turn) drawing.value = { ...before, busy: true, done };
      };
      askDraws({ calculator, inputs, ranges, tab, follower }, spawn, progress).then(
        (spread) => {
          if (mine === turn) drawing.value = { busy: false, done: 1, ranged: { ...ranges, spread } };
        },
        () => {
          if (mine === turn) drawing.value = { busy: false, done: 0, failed: true };
        },
      );
    },
  };
}

/** The draws of the inputs in force, once they are there; undefined where they could not be made. */
export const whenDrawn = <O extends object>(drawing: ReadonlySignal<Drawing<O>>): Promise<Ranged<O> | undefined> =>
  new Promise((resolve) => {
    const stop = drawing.subscribe(({ busy, ranged }) => {
      if (busy) return;
      resolve(ranged);
      queueMicrotask(() => stop());
    });
  });
