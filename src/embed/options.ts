/** What an address of an embed may say beside input values. */
import { ALL, PARTS } from '../kit/rules.ts';
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

/** Names in `lock` and `hide` that stand for inputs. */
export const namedIn = ({ lock, hide }: Options): readonly string[] =>
  [...lock, ...hide].filter((name) => name !== ALL && !PARTS.some((part) => part === name));
