/** What a call of the command line comes to, and what it may ask of the machine that it runs on. */
import type { Sources } from './given.ts';

export type Ran = { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 1 | 2 };

export type Surroundings = Sources & {
  /** Address that links start with. */
  readonly site: string;
  readonly version: string;
  /** The date of a record, as 2026-11-26. */
  today(): string;
};

/** Each text as a line. */
export const linesOf = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** An answer, to stdout. */
export const said = (stdout: string): Ran => ({ stdout, stderr: '', exitCode: 0 });

/** What is wrong with the call: to stderr, a line each. */
export const refused = (texts: readonly string[]): Ran => ({ stdout: '', stderr: linesOf(texts), exitCode: 2 });
