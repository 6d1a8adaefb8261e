/** Words of a text and of a question, and when one is the other. */

/** Words that a question has and that no page is about. */
const FILLERS = new Set(
  'a an and are as at be but by can do does for from how i if in is it its my no not of on or our so than that the their then there these they this to too versus vs was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** @example wordsOf('Set-Cookie: __Host-a') // ['set', 'cookie', '__host', 'a'] */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');

/** One thing that is looked for: a word, or words that stand together, as in keep-alive. `open` while it may go on being typed. */
export type Term = { readonly typed: string; readonly words: readonly string[]; readonly open: boolean };

/** What is looked for; fillers count only where there is nothing else. */
export function termsOf(question: string): readonly Term[] {
  const typed = question.trim().split(/\s+/);
  const all = typed.flatMap((text, index) => {
    const words = wordsOf(text);
    const open = index === typed.length - 1 && /[\p{L}\p{N}]$/u.test(question);
    return words.length > 0 ? [{ typed: text.replaceAll(/^["'“(]+|["'”),.:;?!]+$/g, ''), words, open }] : [];
  });
  const meant = all.filter(({ words: [first = '', ...more] }) => more.length > 0 || !FILLERS.has(first));
  return meant.length > 0 ? meant : all;
}

/** The forms of a regular plural or verb: of a stem that ends alike, such as "cors" and "cores", neither is one of the other. */
function inflections(word: string): readonly string[] {
  if (word.length < 3) return [];
  const silent = word.endsWith('e') ? [`${word}d`, `${word.slice(0, -1)}ing`] : [];
  const changed = /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : [];
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
  const doubled = /[aeiou][bdgklmnprt]$/.test(word) ? [`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`] : [];
  return [...plural, `${word}ed`, `${word}ing`, ...silent, ...changed, ...doubled];
}

/** As much of a word as tells what it will be. */
const TYPED_ENOUGH = 3;

/** Whether a word of a page is the one that is looked for: itself, another form of it, or what it may become when typed to its end. */
export const isWord = (looked: string, word: string, open: boolean): boolean =>
  word === looked ||
  (open && looked.length >= TYPED_ENOUGH && word.startsWith(looked)) ||
  inflections(looked).includes(word) ||
  inflections(word).includes(looked);

/** Whether any word of a site is the one that is looked for. */
export const isKnown = ({ words, open }: Term, vocabulary: readonly string[]): boolean =>
  words.every((looked, index) => {
    const last = open && index === words.length - 1;
    return vocabulary.some((word) => isWord(looked, word, last));
  });

/** Where a term begins in a text: all its words one after the other. */
export function placesOf({ words, open }: Term, text: readonly string[]): readonly number[] {
  const last = words.length - 1;
  return text.flatMap((_, at) =>
    words.every((looked, index) => isWord(looked, text[at + index] ?? '', open && index === last)) ? [at] : [],
  );
}
