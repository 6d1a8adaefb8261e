/** Asks Pagefind's index, and keeps of its answer what holds: it shortens words that it does not know until it finds something. */
import { isDescribed, isNamed, type Match, matchOf, namedIn, ways } from './match.ts';
import { isKnown, type Term, termsOf } from './words.ts';

type Fragment = {
  readonly url: string;
  readonly raw_content: string;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
};
/** What is used of Pagefind's module. */
export type Index = {
  search(words: string): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
};
/** What is known of every page at once: the words of all, and each page's names and what it says first. */
export type Site = {
  readonly words: readonly string[];
  readonly pages: readonly { readonly url: string; readonly names: readonly string[]; readonly begins: string }[];
};
export type Found = Match & { readonly url: string; readonly title: string };
export type Answer = {
  /** What is looked for and stands on no page. */
  readonly unknown: readonly string[];
  /** What was looked for instead: the rest. */
  readonly asked: readonly Term[];
  readonly found: readonly Found[];
  /** There are others, which say less of it. */
  readonly more: boolean;
};

/** As many pages of Pagefind's answer are read at a time, and as many are shown. */
const BATCH = 20;
const SHOWN = 10;

/** The pages that answer a question, those first that go by its words. */
export async function find(question: string, index: Index, site: Site): Promise<Answer> {
  const terms = termsOf(question);
  const unknown = terms.filter((term) => !isKnown(term, site.words)).map(({ typed }) => typed);
  const asked = terms.filter((term) => isKnown(term, site.words));
  if (asked.length === 0) return { unknown, asked, found: [], more: false };
  const { results } = await index.search(asked.flatMap(({ words }) => words).join(' '));
  const matched: Found[] = [];
  let read = 0;
  // Stems bring pages along that do not have the word: read on until enough do.
  while (read < results.length && matched.length < SHOWN) {
    const pages = await Promise.all(results.slice(read, read + BATCH).map((result) => result.data()));
    matched.push(...pages.flatMap((page) => foundIn(page, asked, site)));
    read += BATCH;
  }
  const found = ranked(matched, asked, site);
  return { unknown, asked, found: found.slice(0, SHOWN), more: found.length > SHOWN || read < results.length };
}

/** Pages that go by these words, the closest name first; then by how many of the words a page goes by, and how it has all. Words apart come last. */
function ranked(matched: readonly Found[], asked: readonly Term[], site: Site): readonly Found[] {
  // Pagefind may rank a page far down, or not know it, that goes by these words.
  const others = site.pages
    .filter((page) => !matched.some(({ url }) => url === page.url) && isDescribed(page, asked))
    .map(
      ({ url, names, begins }): Found => ({
        ...{ url, title: names[0] ?? url, excerpt: [{ text: begins, marked: false }] },
        by: isNamed(names, asked) ? 'name' : 'described',
      }),
    );
  const namesOf = ({ url }: Found) => site.pages.find((page) => page.url === url)?.names ?? [];
  const closeness = (found: Found) => namedIn(namesOf(found), asked);
  const lacking = (found: Found) => asked.filter((term) => !isNamed(namesOf(found), [term])).length;
  const all = [...matched, ...others];
  const better = (a: Found, b: Found) => lacking(a) - lacking(b) || ways.indexOf(a.by) - ways.indexOf(b.by);
  return [
    ...all.filter(({ by }) => by === 'name').sort((a, b) => closeness(a) - closeness(b)),
    ...all.filter(({ by }) => by !== 'name' && by !== 'apart').sort(better),
    ...all.filter(({ by }) => by === 'apart').sort(better),
  ];
}

function foundIn({ url, raw_content: text, anchors }: Fragment, asked: readonly Term[], site: Site): readonly Found[] {
  const { names = [], begins = '' } = site.pages.find((page) => page.url === url) ?? {};
  const length = text.split(/\s+/).length;
  // A heading with nothing searchable under it, as that of the sources, is no answer.
  const headings = anchors.flatMap(({ element, id, text: words = '', location: at }) =>
    /^h[2-4]$/i.test(element) && words !== '' && at < length - 1 ? [{ id, text: words.trim(), at }] : [],
  );
  const match = matchOf({ names, begins, text, headings }, asked);
  return match ? [{ ...match, url, title: names[0] ?? url }] : [];
}

const listed = (words: readonly string[]) =>
  words
    .map((word) => `“${word}”`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');

/** What the answer is, in a sentence. */
export function answerWords({ unknown, asked, found, more }: Answer): string {
  const missing = unknown.length > 0 ? `No page has ${listed(unknown)}. ` : '';
  const rest = listed(asked.map(({ typed }) => typed));
  if (asked.length === 0) return missing.trim();
  if (found.length === 0) return `${missing}No page has ${rest}${asked.length > 1 ? ' together' : ''}.`;
  const pages = `${found.length}${more ? ' or more' : ''} ${found.length === 1 && !more ? 'page' : 'pages'}`;
  const one = found.length === 1 && !more;
  const onlyBy = (...some: readonly Found['by'][]) => found.every(({ by }) => some.includes(by));
  if (onlyBy('apart')) return `${missing}No page has ${rest} together; ${pages} ${one ? 'has' : 'have'} them apart:`;
  if (onlyBy('mention', 'apart'))
    return `${missing}No title or heading has ${rest}; ${pages} ${one ? 'mentions' : 'mention'} ${asked.length > 1 ? 'them together' : 'it'}:`;
  return missing === '' ? pages : `${missing}${pages} with ${rest}:`;
}
