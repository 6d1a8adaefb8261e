/** Which pages answer a question, and where: all that is looked for, near each other, or in the title or the names that a page goes by. */
import { placesOf, type Term, termsOf, wordsOf } from './words.ts';

/** What the index holds of a page. */
export type Page = {
  /** Its title, and what people type who mean this page. */
  readonly names: readonly string[];
  /** Its description, or how it begins. */
  readonly begins: string;
  readonly text: string;
  /** Headings with the number of words before them. */
  readonly headings: readonly { readonly id: string; readonly text: string; readonly at: number }[];
};
/** In order: the first says most. */
export const ways = ['name', 'heading', 'mention', 'described', 'apart'] as const;
export type Match = {
  /** Where all that is looked for stands: the title and other names say what a page is about, a heading what a part is; all else mentions it: near each other, in names and description taken together, or apart. */
  readonly by: (typeof ways)[number];
  /** The heading above the place, where it has one. */
  readonly heading?: { readonly id: string; readonly text: string };
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
};

/** Words farther apart than a paragraph have nothing to do with each other. */
const NEAR = 60;
const BEFORE = 8;
const SHOWN = 30;

/** The words between spaces, as headings count them, and the searchable words of each. */
type Tokens = { readonly shown: readonly string[]; readonly words: readonly string[]; readonly of: readonly number[] };

function tokensOf(text: string): Tokens {
  const shown = text.split(/\s+/).filter((part) => part !== '');
  const parts = shown.map(wordsOf);
  return { shown, words: parts.flat(), of: parts.flatMap((words, index) => words.map(() => index)) };
}

/** The first of the narrowest places that hold every term; undefined where none is narrow enough. */
function narrowest(places: readonly (readonly number[])[]): readonly [first: number, last: number] | undefined {
  let best: readonly [number, number] | undefined;
  for (const start of places.flat()) {
    const next = places.map((all) => all.find((at) => at >= start));
    const end = next.includes(undefined) ? Number.POSITIVE_INFINITY : Math.max(...next.map(Number));
    if (end - start <= NEAR && (!best || end - start < best[1] - best[0])) best = [start, end];
  }
  return best;
}

const holds = (text: string, terms: readonly Term[]) => {
  const words = wordsOf(text);
  return terms.every((term) => placesOf(term, words).length > 0);
};

/** How many words the name has that fits best, of those that have all that is looked for: the fewer, the more it is meant. Infinite where none has. */
export const namedIn = (names: readonly string[], terms: readonly Term[]): number =>
  Math.min(...names.filter((name) => holds(name, terms)).map((name) => termsOf(name).length), Number.POSITIVE_INFINITY);

/** Whether one of a page's names has all that is looked for. */
export const isNamed = (names: readonly string[], terms: readonly Term[]): boolean =>
  namedIn(names, terms) < Number.POSITIVE_INFINITY;

/** Whether a page's names and description have it between them. */
export const isDescribed = ({ names, begins }: Pick<Page, 'names' | 'begins'>, terms: readonly Term[]): boolean =>
  holds([...names, begins].join(' '), terms);

/** What a page answers; undefined where it does not. */
export function matchOf(page: Page, terms: readonly Term[]): Match | undefined {
  const { shown, words, of } = tokensOf(page.text);
  const named = isNamed(page.names, terms);
  const places = terms.map((term) => placesOf(term, words));
  const found = narrowest(places);
  const described = isDescribed(page, terms);
  if (!described && places.some((all) => all.length === 0)) return undefined;
  const at = of[found?.[0] ?? places[0]?.[0] ?? 0] ?? 0;
  const from = Math.max(0, at - BEFORE);
  const marked = new Set(
    terms.flatMap((term, index) =>
      (places[index] ?? []).flatMap((start) => term.words.map((_, offset) => of[start + offset])),
    ),
  );
  const titled = page.headings.find(({ text }) => holds(text, terms));
  const heading = titled ?? page.headings.findLast((one) => one.at <= at);
  return {
    by: named ? 'name' : titled ? 'heading' : found ? 'mention' : described ? 'described' : 'apart',
    ...(found && heading && { heading: { id: heading.id, text: heading.text } }),
    excerpt:
      named && !found
        ? [{ text: page.begins, marked: false }]
        : shown.slice(from, from + SHOWN).map((text, index) => ({ text, marked: marked.has(from + index) })),
  };
}
