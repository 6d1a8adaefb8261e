import { expect, test } from 'vitest';
import { areas } from './areas.ts';
import { codeOf, wordsOf } from './spans.ts';

const all = areas().flatMap(({ declared }) => declared);
const names = new Set(all.map(({ name }) => name));
const joined = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text).join('');

test('no word of a comment and no sign of a signature is lost', () => {
  const bare = (text: string) => text.replaceAll(/`|\{@link |\}|\s+/g, '');
  for (const { name, signature, doc } of all) {
    expect(joined(codeOf(signature?.text ?? '', names, name)), name).toBe(signature?.text);
    for (const paragraph of doc?.paragraphs ?? [])
      expect(bare(joined(wordsOf(paragraph, names))), name).toBe(bare(paragraph));
  }
});

test('names that are explained elsewhere lead there, from words and from code', () => {
  expect(wordsOf('Half of\n{@link erlangC}, `c` slots.', names)).toEqual([
    { text: 'Half of ' },
    { text: 'erlangC', kind: 'code', name: 'erlangC' },
    { text: ', ' },
    { text: 'c', kind: 'code' },
    { text: ' slots.' },
  ]);
  const linked = codeOf('side(question: ReplicaQuestion): Side', names, 'side').filter(
    ({ name }) => name !== undefined,
  );
  expect(linked.map(({ text }) => text)).toEqual(['ReplicaQuestion', 'Side']);
});
