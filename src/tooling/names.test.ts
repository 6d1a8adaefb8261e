/** A name has one meaning: a word of the glossary names one type, and a file says what it reads or shows. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const [, glossary = ''] = text('CONTRIBUTING.md').split('## Words of the house');
const words = [...(glossary.split('\n## ')[0] ?? '').matchAll(/^\| ([a-zA-Z, ]+) \|/gm)]
  .flatMap(([, row = '']) => row.split(', '))
  .filter((word) => word !== 'word');
/** Calculators have the same rooms, and so the same names in them. */
const sources = filesBelow('src/').filter(
  (path) => /\.(tsx?|astro)$/.test(path) && !/^src\/calculators\/[^/]+\//.test(path),
);

test('a word of the house names at most one type', () => {
  const declared = sources.flatMap((path) =>
    [...text(path).matchAll(/^(?:export )?(?:type|interface) (\w+)\b/gm)].map(([, name = '']) => ({ path, name })),
  );
  const twice = words
    .map((word) => declared.filter(({ name }) => name.toLowerCase() === word.toLowerCase()))
    .filter((types) => types.length > 1);
  expect(words.length).toBeGreaterThan(15);
  expect(twice.map((types) => types.map(({ path, name }) => `${name} in ${path}`))).toEqual([]);
});

test('a file that reads or shows something says what', () => {
  const bare = Map.groupBy(
    sources.filter((path) => /^(read|view)\.\w+$/.test(basename(path))),
    (path) => basename(path),
  );
  expect([...bare.values()].filter((paths) => paths.length > 1)).toEqual([]);
});

test('no file only forwards, but those that say what the package exports', () => {
  const forwarding = sources
    .filter((path) => !path.startsWith('src/package/'))
    .filter((path) => /^\s*export (?:\*|(?:type )?\{[^}]*\})[^;]*\bfrom\b/m.test(text(path)));
  expect(forwarding).toEqual([]);
});
