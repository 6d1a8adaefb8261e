/** The bench, as everything that shows it or works on it knows it. `createBench` makes one. */
import type { Core, Problem, Result } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { Drawing } from '../draws/drawing.ts';
import type { Notice } from '../read/link.ts';
import type { Ranges } from '../read/ranges.ts';
import type { Given } from '../read/read.ts';
import type { ReadonlySignal } from './signal.ts';

/** The bench of anything that answers; `Bench` is one with a calculator's words around it. */
export type ModelBench<F extends Fields, O extends object> = {
  /** What was typed or chosen, by field; fields that nobody touched are absent. */
  readonly raw: ReadonlySignal<Given>;
  /** The inputs that the result belongs to: the last valid value of every field. */
  readonly inputs: ReadonlySignal<InputsOf<F>>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** Which of them are ranges, whose medians the inputs are, and the seed of their draws. */
  readonly ranges: ReadonlySignal<Ranges>;
  /** At the medians where there are ranges. */
  readonly result: ReadonlySignal<Result<O>>;
  readonly drawing: ReadonlySignal<Drawing<O>>;
  /** True while code that these inputs need is being loaded. */
  readonly loading: ReadonlySignal<boolean>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly fromLink: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  set(name: keyof F & string, value: unknown): void;
  /** Takes back what was typed into an input that follows from the rest of the service. */
  letFollow(name: keyof F & string): void;
  setAll(values: Given): void;
  /** Takes a preset's values in place of those of the preset before it: two situations are not mixed, what was typed stays. */
  startFrom(values: Given): void;
  /**
   * Takes the valid ones of values that a program gives, locked or not, never private ones; null stands for the default. A reset goes back to them.
   * Returns what is wrong with the others.
   */
  give(values: Given): readonly Problem[];
  reset(): void;
  undo(): void;
  /** Shares the values of a link with the other pages of this tab. */
  keepLink(): void;
  /** Calls after each change of what it shows, of a frame's terms too; returns the way to stop. */
  watch(redraw: () => void): () => void;
  /** Takes the address bar's values, or the scenario's where it has none. Called after mount and on Back. */
  readLocation(): void;
  /** Follows the scenario while mounted; returns the way to stop. */
  follow(): () => void;
};

export type Bench<F extends Fields, O extends object> = ModelBench<F, O> & { readonly calculator: Core<F, O> };

/** What is drawn after the frame that shows the answer: pictures and sensitivity follow a moment later. */
export type Drawn<F extends Fields, O extends object> = { readonly inputs: InputsOf<F>; readonly result: Result<O> };
