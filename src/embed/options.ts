/** What an address of an embed may say beside input values. */
import type { Given } from '../kit/read.ts';
import { ALL, PARTS, type Rules } from '../kit/rules.ts';
import { THEMES, type Theme } from './protocol.ts';

/** Names that no input may have, because an embed's address gives them another meaning. */
export const OPTIONS = ['theme', 'preset', 'lock', 'hide', 'source'] as const;

export type Options = {
  readonly theme: Theme;
  readonly preset: string | undefined;
  readonly lock: ReadonlySet<string>;
  readonly hide: ReadonlySet<string>;
  readonly source: string;
  /** The rest of the query: input values and the edition, as a link has them. */
  readonly query: URLSearchParams;
};

const LONGEST_SOURCE = 80;
const listOf = (text: string | null): ReadonlySet<string> =>
  new Set((text ?? '').split(',').flatMap((name) => name.trim() || []));

/**
 * Reads the options of an embed's address. What is not understood is as good as absent; names in `lock` and `hide` that
 * the calculator does not have are told to the reader later, when it is known.
 *
 * @example readOptions('?zones=2&lock=zones&source=Platform+team').lock // Set { 'zones' }
 */
export function readOptions(search: string): Options {
  const query = new URLSearchParams(search);
  const [theme, preset, lock, hide, source] = OPTIONS.map((name) => query.get(name));
  for (const name of OPTIONS) query.delete(name);
  return {
    theme: THEMES.find((known) => known === theme) ?? 'auto',
    preset: preset || undefined,
    lock: listOf(lock ?? null),
    hide: listOf(hide ?? null),
    source: (source ?? '').trim().slice(0, LONGEST_SOURCE),
    query,
  };
}

const LATER = ['lock', 'hide', 'source'] as const;

/**
 * The rules among what a page sets later, and the rest: no input has the name of an option. What is no text is taken back.
 *
 * @example laterRules(NO_RULES, { lock: 'zones', runtime: 'threads' }) // { rules: { lock: Set { 'zones' }, … }, values: { runtime: 'threads' } }
 */
export function laterRules(rules: Rules, given: Given): { readonly rules: Rules; readonly values: Given } {
  const said = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const read = readOptions(`${new URLSearchParams(LATER.map((name) => [name, said(name)]))}`);
  const named = LATER.filter((name) => Object.hasOwn(given, name)).map((name) => [name, read[name]]);
  const values = Object.entries(given).filter(([name]) => !OPTIONS.some((option) => option === name));
  return { rules: { ...rules, ...Object.fromEntries(named) }, values: Object.fromEntries(values) };
}

/** Names in `lock` and `hide` that stand for inputs. */
export const namedIn = ({ lock, hide }: Rules): readonly string[] =>
  [...lock, ...hide].filter((name) => name !== ALL && !PARTS.some((part) => part === name));
