/** What the tests of both kinds of schemas share: validity, and the differences that are documented. */
import type { Problem } from '../kit/declare/define.ts';
import type { Field } from '../kit/declare/field.ts';
import type { onlyTheCommand } from './refusals.ts';
import { problemsOf } from './validate.fixture.ts';

export type Refusal = keyof typeof onlyTheCommand;

/** A value as JSON has it. */
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value) ?? 'null');
export const valid = (name: string, value: unknown): boolean => problemsOf(name, value) === 'No errors';

/** The documented reason for which the command alone refuses a value; undefined where there is none. */
export function documented(
  { rule }: Pick<Problem, 'rule'>,
  field: Field | undefined,
  raw: unknown,
): Refusal | undefined {
  const plain = (text: unknown) => typeof text === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text);
  const marked = (text: unknown) => typeof text === 'string' && !plain(text);
  const ends = typeof raw === 'object' && raw !== null ? Object.values(raw) : [raw];
  if (/lower end is the larger/.test(rule)) return 'ends';
  if (/is another item|as another item is/.test(rule)) return 'names';
  if (/must lie between|must be a whole number/.test(rule) && ends.some(marked)) return 'bounds';
  if (/too large to be a number/.test(rule)) return 'bounds';
  if (/is not a number/.test(rule) && ends.some((end) => typeof end === 'string' && /e\+?\d/i.test(end)))
    return 'bounds';
  if (/is not a number/.test(rule) && ends.some((end) => typeof end === 'string' && end.length > 200)) return 'length';
  if (field?.kind === 'text' && /characters|half a character/.test(rule) && typeof raw === 'string')
    return raw.isWellFormed() && [...raw].length > field.maxLength ? undefined : 'length';
  if (field?.kind === 'json') return 'json';
  return undefined;
}

/** Counts how often the two agreed on yes and on no, and every exception. */
export const tally = () => ({ accepted: 0, refused: 0, exceptions: new Set<Refusal>() });
