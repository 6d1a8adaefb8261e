import { describe, expect, test } from 'vitest';
import { glossary, termId } from './glossary.ts';
import { firstUses } from './terms.ts';

const linked = (text: string, taken = new Set<string>()) =>
  firstUses(text, taken).flatMap(({ text: words, entry }) => (entry ? [[words, entry.term]] : []));

describe('first uses of glossary terms', () => {
  test.each([
    ['Sticky sessions cost replicas.', ['Sticky sessions', 'replicas']],
    ['a near cache, a near-cache', ['near cache']],
    ['Thundering herds and denylists', ['Thundering herds', 'denylists']],
    ['Two fencing tokens', ['fencing tokens']],
  ])('%s', (text, found) => expect(linked(text).map(([words]) => words)).toEqual(found));

  test('a term counts once a page, by whatever name', () => {
    const taken = new Set<string>();
    expect(linked('A blocklist.', taken)).toEqual([['blocklist', 'Denylist']]);
    expect(linked('The denylist and another blocklist.', taken)).toEqual([]);
  });

  test('parts of words, other capitals and words with other senses are left alone', () => {
    expect(linked('csrf, jwts in lower case, restampeded, a Redis node, a Node worker')).toEqual([]);
    expect(linked('JWTs')).toEqual([['JWTs', 'JWT']]);
  });

  test('loses no letter', () => {
    const text =
      'A refresh token, with reuse detection, and an idempotency key: metastable systems at their offered load.';
    expect(
      firstUses(text, new Set())
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  test('of overlapping phrases the longer one', () =>
    expect(linked('A retry storm').map(([words]) => words)).toEqual(['retry storm']));
});

test('no word leads to two terms', () => {
  const words = glossary.flatMap(({ term, also }) => [term, ...also]).map(termId);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
