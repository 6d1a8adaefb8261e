/** The terms of an embedding page: what its readers may change and see. */

/** Parts of a calculator that an embedding page may leave out. The names of inputs may stand beside them. */
export const PARTS = ['inputs', 'presets', 'advanced', 'figures', 'pictures'] as const;

/** Locks every input. */
export const ALL = 'all';

export type Terms = {
  /** Names of inputs whose value is shown and not asked; `all` for every one. */
  readonly lock: ReadonlySet<string>;
  /** Names of inputs and parts that are not shown. */
  readonly hide: ReadonlySet<string>;
  /** Who owns the locked values: "Platform team, 2026-11". Empty where nobody is named. */
  readonly source: string;
};

export const NO_TERMS: Terms = { lock: new Set(), hide: new Set(), source: '' };

/** Whether readers may change an input. */
export const isLocked = ({ lock }: Terms, name: string): boolean => lock.has(ALL) || lock.has(name);
