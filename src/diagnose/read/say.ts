import { keywords } from '../words/keywords.ts';
import { meanings } from '../words/meanings/meanings.ts';
import type { Text } from '../words/texts.ts';

const LONGEST_WORD = 40;
const LONGEST_TEXT = 300_000;
const LONGEST_SENTENCES = 20_000;

/** Plain words with single spaces between them: sentence signs, apostrophes and what is too long to be a word are gone. */
export const plainWords = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9_./+-]+/)
    .map((word) => word.replace(/^[./-]+|[./-]+$/g, ''))
    .filter((word) => word !== '' && word.length <= LONGEST_WORD)
    .join(' ')
    .slice(0, LONGEST_SENTENCES);

/** Ids of the error texts and meanings that are in a text: words of a closed vocabulary, whatever else stands there. */
export function whatIsSaid(text: string, texts: readonly Text[]): readonly string[] {
  const lower = ` ${text.slice(0, LONGEST_TEXT).toLowerCase().replaceAll(/\s+/g, ' ')} `;
  const printed = texts.filter(({ find }) => find.some((words) => lower.includes(words)));
  const words = plainWords(text);
  return [
    ...printed,
    ...meanings.filter(({ pattern }) => pattern.test(words)),
    ...keywords.filter(({ pattern }) => pattern.test(words)),
  ].map(({ id }) => id);
}

const STATUSES = '400|401|403|408|413|414|421|422|429|431|440|494|499|500|502|503|504|520|521|522|524';
const status = new RegExp(`(?:^|[\\s"'=:,(>\\[])(${STATUSES})(?=$|[\\s"')<\\]!?;/]|[,.:&-](?!\\d))`, 'g');

/** Names of statuses, for who writes no digits. */
const named: readonly (readonly [words: string, status: number])[] = [
  ['bad gateway', 502],
  ['gateway timeout', 504],
  ['gateway time-out', 504],
  ['service unavailable', 503],
  ['request header fields too large', 431],
  ['entity too large', 413],
  ['payload too large', 413],
  ['uri too long', 414],
  ['uri too large', 414],
  ['internal server error', 500],
  ['bad request', 400],
];

/** Statuses that a text names, in order; numbers that are a port, a size or a date are none. */
export function statusesIn(text: string): readonly number[] {
  // Somebody writes 502/504 for either
  const short = text.slice(0, LONGEST_TEXT).replaceAll(/\b([45]\d\d)\/(?=[45]\d\d\b)/g, '$1, ');
  const found = [...short.matchAll(status)]
    .filter(
      ({ index = 0 }) =>
        !/(?:port|line|size|bytes|length|localhost:|\d:)\s*$/i.test(short.slice(Math.max(0, index - 12), index + 1)),
    )
    .map(([, digits]) => Number(digits));
  if (found.length > 0) return [...new Set(found)];
  const lower = short.toLowerCase();
  return [...new Set(named.flatMap(([words, digits]) => (lower.includes(words) ? [digits] : [])))];
}

/** Hops that a text names, by label or alias, as words of their own. */
export function productsIn(text: string, names: readonly (readonly [name: string, hop: string])[]): readonly string[] {
  const words = ` ${plainWords(text).replaceAll(/[/-]/g, ' ').replaceAll(/\s+/g, ' ')} `;
  const found = names.filter(
    ([name]) =>
      words.includes(` ${plainWords(name).replaceAll(/[/-]/g, ' ')} `) ||
      new RegExp(` ${escaped(plainWords(name).replaceAll(/[/-]/g, ' '))} v?\\d`).test(words),
  );
  // "ingress nginx" names one product, not nginx as well
  const longest = found.filter(
    ([name]) => !found.some(([other]) => other.length > name.length && plainWords(other).includes(plainWords(name))),
  );
  return [...new Set(longest.map(([, hop]) => hop))];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
