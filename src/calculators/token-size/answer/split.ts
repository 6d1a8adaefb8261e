import allHops from '#facts/hops.yaml';
import limits from '#facts/limits.yaml';
import { carriers } from '../../../models/exchange/carriers.ts';
import { cookiesOf } from '../../../models/exchange/chunks.ts';
import { besidesValueBytes } from '../../../models/exchange/usage.ts';
import type { Inputs } from '../ask/fields.ts';
import { pastedOf } from './pasted.ts';

/** A library that splits a long cookie into several, and how much of the value goes into each. */
export type Split = { readonly splitter: string; readonly chunkBytes: number };

/** Libraries by the names that their cookies have, each with its limit of a chunk. */
const splitting = Object.values(limits).flatMap((row) => {
  const library = allHops[row.hop];
  return library?.splits ? [{ names: new RegExp(library.splits), splitter: library.label, row }] : [];
});
/** The ends of a chunk's name that a `Set-Cookie` line has besides: `C10` at most. */
const LONGEST_END = 'C10'.length;

/**
 * The library that a cookie's name gives away, where it splits what a browser would not keep; undefined for any other name.
 *
 * @example splitOf('__Secure-authjs.session-token')?.chunkBytes // 3936
 */
export function splitOf(cookieName: string): Split | undefined {
  const found = splitting.find(({ names }) => names.test(cookieName));
  if (found === undefined) return undefined;
  const { value, counts } = found.row;
  const besides = counts === 'set-cookie' ? besidesValueBytes(cookieName) + LONGEST_END : 0;
  return { splitter: found.splitter, chunkBytes: Math.max(1, value - besides) };
}

/** How a described token is split: as somebody says, else as the library of its cookie's name does; undefined where it stays whole. */
export function splitBy({ carrier, cookieName, chunkBytes }: Inputs): Split | undefined {
  if (!carriers[carrier].isNamed) return undefined;
  if (chunkBytes === undefined) return splitOf(cookieName);
  return chunkBytes > 0 ? { splitter: splitOf(cookieName)?.splitter ?? 'Its library', chunkBytes } : undefined;
}

/** Into how many cookies a described token goes, and by which library; undefined where it is one cookie or none. */
export function splitInto(inputs: Inputs, tokenBytes: number): (Split & { readonly cookies: number }) | undefined {
  const split = pastedOf(inputs) === undefined ? splitBy(inputs) : undefined;
  const cookies = cookiesOf(tokenBytes, split?.chunkBytes);
  return split && cookies > 1 ? { ...split, cookies } : undefined;
}

/** What is held against one cookie by itself. */
const ofOneCookie: ReadonlySet<string | undefined> = new Set(['cookie', 'set-cookie']);

/** Whether a limit is one of each part of a split cookie: more bytes make more parts, and never a longer one. */
export const isOfEachPart = (
  counts: string | undefined,
  split: { readonly chunkBytes?: number | undefined } = {},
): boolean => split.chunkBytes !== undefined && ofOneCookie.has(counts);
