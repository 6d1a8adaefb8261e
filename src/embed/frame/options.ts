/** What an address of an embed, or its host, may say beside input values. */
import type { Given } from '../../kit/read/read.ts';
import { ALL, PARTS, type Terms } from '../../kit/share/terms.ts';

/** Names that no input may have, because an embed's address gives them another meaning. */
export const OPTIONS = ['theme', 'preset', 'lock', 'hide', 'source'] as const;

export type Options = {
  readonly preset: string | undefined;
  readonly lock: ReadonlySet<string>;
  readonly hide: ReadonlySet<string>;
  readonly source: string;
  /** The rest: input values, as a link has them, and the edition that they are pinned to. */
  readonly given: Given;
  readonly edition: string | undefined;
};

const LONGEST_SOURCE = 80;
/** Control characters, and those that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Bidi_C}]/gu;
const listOf = (text: string | null): ReadonlySet<string> =>
  new Set((text ?? '').split(',').flatMap((name) => name.trim() || []));

/**
 * Reads the options of an embed's address, but for the theme, which is not for the calculator. What is not understood is as good as absent; names in `lock` and `hide` that
 * the calculator does not have are told to the reader later, when it is known.
 *
 * @param address the values of the address
 * @example readOptions(new URLSearchParams('zones=2&lock=zones&source=Platform+team')).lock // Set { 'zones' }
 */
export function readOptions(address: URLSearchParams): Options {
  const query = new URLSearchParams(address);
  const [, preset, lock, hide, source] = OPTIONS.map((name) => query.get(name));
  for (const name of OPTIONS) query.delete(name);
  const { e: edition, ...given } = Object.fromEntries(query);
  return {
    preset: preset || undefined,
    lock: listOf(lock ?? null),
    hide: listOf(hide ?? null),
    source: (source ?? '').replace(UNSEEN, '').trim().slice(0, LONGEST_SOURCE),
    given,
    edition,
  };
}

const LATER = ['lock', 'hide', 'source'] as const;

/**
 * The terms among what a page sets, and the inputs: none has the name of an option or of the edition. What is no text is taken back.
 *
 * @example laterTerms(NO_TERMS, { lock: 'zones', runtime: 'threads' }) // { terms: { lock: Set { 'zones' }, … }, values: { runtime: 'threads' } }
 */
export function laterTerms(terms: Terms, given: Given): { readonly terms: Terms; readonly values: Given } {
  const said = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const read = readOptions(new URLSearchParams(LATER.map((name) => [name, said(name)])));
  const named = LATER.filter((name) => Object.hasOwn(given, name)).map((name) => [name, read[name]]);
  const values = Object.entries(given).filter(([name]) => name !== 'e' && !OPTIONS.some((option) => option === name));
  return { terms: { ...terms, ...Object.fromEntries(named) }, values: Object.fromEntries(values) };
}

/** Names in `lock` and `hide` that stand for inputs. */
export const namedIn = ({ lock, hide }: Terms): readonly string[] =>
  [...lock, ...hide].filter((name) => name !== ALL && !PARTS.some((part) => part === name));
