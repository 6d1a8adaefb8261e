/** What the dialog makes of a question and of what Pagefind answers. */
import { describe, expect, test } from 'vitest';
import { answerWords, find, type Index, type Site } from './find.ts';
import { isKnown, isWord, termsOf, wordsOf } from './words.ts';

const pages = [
  {
    url: '/a/',
    title: 'Scaling up',
    also: '',
    text: 'A machine with 64 cores and more memory. PHP keeps sessions in files.',
  },
  {
    url: '/b/',
    title: 'Cookies',
    also: 'set-cookie limit',
    text: 'Set-Cookie adds a header. It retries with keep-alive.',
  },
  { url: '/c/', title: 'Decide', also: 'JWT or Redis', text: 'Where should it live?' },
  { url: '/d/', title: 'Words', also: '', text: `Redis ${'filler '.repeat(100)} JWT. A JWT against Redis.` },
  { url: '/f/', title: 'Calculators', also: 'JWT size · redis memory', text: 'How large? How many?' },
  { url: '/e/', title: 'Far apart', also: '', text: `Redis ${'filler '.repeat(100)} JWT.` },
];
/** An index that answers as Pagefind does at its worst: with everything. */
const index: Index = {
  search: async () => ({
    results: pages.map(({ url, text }) => ({
      data: async () => ({
        url,
        raw_content: text,
        anchors: [{ element: 'h2', id: 'top', text: 'Top', location: 0 }],
      }),
    })),
  }),
};
const site: Site = {
  words: [...new Set(pages.flatMap(({ title, also, text }) => wordsOf(`${title} ${also} ${text}`)))],
  pages: pages.map(({ url, title, also }) => ({ url, names: [title, ...also.split(' · ')], begins: 'About it.' })),
};
const ask = (question: string) => find(question, index, site);
const urls = async (question: string) => (await ask(question)).found.map(({ url }) => url);

describe('a word is', () => {
  test.each([
    ['session', 'sessions'],
    ['retry', 'retries'],
    ['retrying', 'retry'],
    ['cached', 'cache'],
    ['stopping', 'stop'],
    ['cookies', 'cookie'],
  ])('%s where a page has %s', (looked, word) => expect(isWord(looked, word, false)).toBe(true));
  test.each([
    ['cors', 'cores'],
    ['cors', 'core'],
    ['php', 'phps1'],
    ['token', 'tokenise'],
  ])('not %s where a page has %s', (looked, word) => expect(isWord(looked, word, false)).toBe(false));
  test('what it may become, only while it is the last that is typed', () => {
    expect(isWord('sess', 'sessions', true)).toBe(true);
    expect(isWord('sess', 'sessions', false)).toBe(false);
    expect(isWord('se', 'sessions', true)).toBe(false);
  });
});

test('what is looked for: no fillers, but where there is nothing else; compounds as one', () => {
  expect(termsOf('redis vs jwt').map(({ typed }) => typed)).toEqual(['redis', 'jwt']);
  expect(termsOf('how to').map(({ typed }) => typed)).toEqual(['how', 'to']);
  expect(termsOf('keep-alive "x"').map(({ words }) => words)).toEqual([['keep', 'alive'], ['x']]);
  expect(isKnown(termsOf('session_write_close ')[0]!, ['session', 'write', 'close'])).toBe(false);
});

describe('an answer', () => {
  test('of a word that is nowhere is none, and says so', async () => {
    for (const word of ['qwertzuiop', 'cors', 'session_write_close']) {
      const answer = await ask(word);
      expect(answer.found).toEqual([]);
      expect(answerWords(answer)).toBe(`No page has “${word}”.`);
    }
  });
  test('names the unknown word and has only pages with all the rest', async () => {
    const answer = await ask('php qwertzuiop ');
    expect(answer.found.map(({ url }) => url)).toEqual(['/a/']);
    expect(answerWords(answer)).toBe('No page has “qwertzuiop”. No title or heading has “php”; 1 page mentions it:');
  });
  test('of a side remark says that it is one', async () => {
    expect(answerWords(await ask('php sessions'))).toBe(
      'No title or heading has “php” and “sessions”; 1 page mentions them together:',
    );
    expect(answerWords(await ask('cookies'))).toBe('1 page');
  });
  test('begins with the page that goes by those words; words far apart come last', async () => {
    expect(await urls('redis vs jwt')).toEqual(['/c/', '/f/', '/d/', '/e/']);
    expect(answerWords(await ask('machine cookies '))).toBe('No page has “machine” and “cookies” together.');
    const apart = await find('redis jwt', index, { ...site, pages: [] });
    expect(apart.found.map(({ url, by }) => [url, by])).toEqual([
      ['/d/', 'mention'],
      ['/e/', 'apart'],
    ]);
  });
  test('has a page that goes by its words, wherever the index ranks it', async () => {
    const { found } = await find('jwt or redis', { search: async () => ({ results: [] }) }, site);
    expect(found[0]).toEqual({
      ...{ url: '/c/', title: 'Decide', by: 'name' },
      excerpt: [{ text: 'About it.', marked: false }],
    });
    // Its names have the words one by one: farther from what is meant.
    expect(found.slice(1).map(({ url }) => url)).toEqual(['/f/']);
  });
  test('shows the words in their place, under its heading', async () => {
    const { found } = await ask('keep-alive');
    expect(found[0]?.heading).toMatchObject({ id: 'top', text: 'Top' });
    expect(found[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['keep-alive.']);
  });
});
