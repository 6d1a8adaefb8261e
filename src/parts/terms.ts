/** Glossary terms in running text: where each is used first. */
import { type Entry, glossary, termId } from './glossary.ts';

/** A piece of text; with `entry` it is a use of that term. */
export type Piece = { readonly text: string; readonly entry?: Entry };

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A phrase as it is written: any of hyphen and space between its words, singular or plural at its end. */
const pattern = (phrase: string): string => {
  const words = phrase.split(/[\s-]+/).map(escaped);
  const last = words.at(-1) ?? '';
  const plural = /[^aeiou]y$/.test(last)
    ? `${last.slice(0, -1)}(?:y|ies)`
    : `${last}${/(s|sh|ch|x)$/.test(last) ? '(?:es)?' : 's?'}`;
  return [...words.slice(0, -1), plural].join('[\\s-]');
};

/** Abbreviations are what they are in capitals only: LRU, JWT. */
const isAbbreviation = (phrase: string) => /^[A-Z0-9]{2,}$/.test(phrase);

type Matcher = { readonly entry: Entry; readonly find: RegExp };
const matchers: readonly Matcher[] = glossary
  .flatMap((entry) => [...(entry.link ? [entry.term] : []), ...entry.also].map((phrase) => ({ entry, phrase })))
  .sort((a, b) => b.phrase.length - a.phrase.length)
  .map(({ entry, phrase }) => ({
    entry,
    find: new RegExp(`(?<![\\w-])${pattern(phrase)}(?![\\w-])`, isAbbreviation(phrase) ? 'u' : 'iu'),
  }));

/**
 * Splits text at the first use of each term that is not taken yet, and takes it. Of two terms that overlap the longer phrase wins.
 *
 * @param taken ids of terms that the page has linked, or that it explains itself
 * @example firstUses('Sticky sessions cost', new Set()) // [{ text: 'Sticky sessions', entry: … }, { text: ' cost' }]
 */
export function firstUses(text: string, taken: Set<string>): readonly Piece[] {
  let pieces: readonly Piece[] = [{ text }];
  for (const { entry, find } of matchers) {
    const id = termId(entry.term);
    if (taken.has(id)) continue;
    pieces = pieces.flatMap((piece) => {
      const found = piece.entry || taken.has(id) ? null : find.exec(piece.text);
      if (!found) return [piece];
      taken.add(id);
      const end = found.index + found[0].length;
      return [{ text: piece.text.slice(0, found.index) }, { text: found[0], entry }, { text: piece.text.slice(end) }];
    });
  }
  return pieces.filter(({ text: words }) => words !== '');
}
