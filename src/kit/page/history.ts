import { type ReadonlySignal, signal } from './signal.ts';

const DEPTH = 100;

/** Steps that undo takes back, newest last. */
export type History<T> = {
  readonly canUndo: ReadonlySignal<boolean>;
  /** Keeps the state before a step. Steps in the same field one after the other are one; `undefined` is a step of its own. */
  keep(before: T, field: string | undefined): void;
  /** The state before the last step, which is forgotten; undefined where there is none. */
  takeBack(): T | undefined;
};

/** A history without steps. Of more than a hundred the oldest are forgotten. */
export function createHistory<T>(): History<T> {
  const steps: (readonly [before: T, field: string | undefined])[] = [];
  const canUndo = signal(false);
  return {
    canUndo,
    keep(before, field) {
      if (field !== undefined && steps.at(-1)?.[1] === field) return;
      if (steps.push([before, field]) > DEPTH) steps.shift();
      canUndo.value = true;
    },
    takeBack() {
      const last = steps.pop();
      canUndo.value = steps.length > 0;
      return last?.[0];
    },
  };
}
