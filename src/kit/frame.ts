/** What an embedding page decides about the calculator that it shows. Pages of this site have no frame. */
import { createContext } from 'preact';
import type { Bench } from './bench.ts';
import type { Fields } from './field.ts';

/** Parts of a calculator that an embedding page may leave out. The names of inputs may stand beside them. */
export const PARTS = ['inputs', 'presets', 'advanced', 'figures', 'pictures'] as const;

/** Locks every input. */
export const ALL = 'all';

export type Frame = {
  /** Values of the address, as a link has them, without the options. */
  readonly query: URLSearchParams;
  /** Id of a preset under the values. */
  readonly preset: string | undefined;
  /** Names of inputs whose value is shown and not asked; `all` for every one. */
  readonly lock: ReadonlySet<string>;
  /** Names of inputs and parts that are not shown. */
  readonly hide: ReadonlySet<string>;
  /** Who owns the locked values: "Platform team, 2026-11". Empty where nobody is named. */
  readonly source: string;
  /** Called once the bench has its values; returns the way to stop. */
  readonly meet: <F extends Fields, O extends object>(bench: Bench<F, O>) => () => void;
};

/** Set around an embedded calculator. The same on the server, where no option is known yet. */
export const FrameContext = createContext<Frame | undefined>(undefined);

/** Whether readers may change an input. */
export const isLocked = (frame: Frame | undefined, name: string): boolean =>
  frame !== undefined && (frame.lock.has(ALL) || frame.lock.has(name));

/** Names in `lock` and `hide` that the calculator has no input or part for. */
export const strangersIn = ({ lock, hide }: Frame, inputs: readonly string[]): readonly string[] => [
  ...[...lock].filter((name) => name !== ALL && !inputs.includes(name)),
  ...[...hide].filter((name) => !inputs.includes(name) && !PARTS.some((part) => part === name)),
];
