/** Phrases that a native reader stumbles over, in all that people read: pages, facts, glossary and the strings of the interface. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What not to write, and what instead. Add what a reader points out. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bin the median\b/i, 'at the median'],
  [/\bin the (?:mean|average)\b|\bon the average\b/i, 'on average'],
  [/\bbelongs? into\b/i, 'belongs in'],
  [/\bin mid-\w+/i, 'mid-request'],
  [/\bfor ever\b/i, 'forever'],
  [/\bin silence\b/i, 'silently'],
  [/\bdearer\b|\b(?:the|to) dear\b|\bdear (?:in|one|direction)\b/i, 'more expensive'],
  [/\bSupport knows\b/, 'the people in customer support know'],
  [/\basks for \w+ of them\b/i, 'needs nine'],
  [/\ballows to\b/i, 'allows you to'],
  [/\binformations\b/i, 'information'],
  [/\bdepends of\b/i, 'depends on'],
  [/\bsince (?:\w+ )?years\b/i, 'for years'],
  [/\bup to now\b/i, 'so far'],
];

/** What code shows: markup as a whole, elsewhere only what stands between quotes; never comments. */
const shown = (path: string, code: string): string => {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<![:'"`])\/\/.*$/gm, '');
  return path.endsWith('.ts') ? (bare.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).join('\n') : bare;
};
const prose = (text: string): string => text.replaceAll(/<!--[\s\S]*?-->/g, '');

const read = [
  ...globSync(['README.md', 'CONTRIBUTING.md', 'content/**/*.{md,mdx,yaml}']).map(
    (path) => [path, prose(readFileSync(path, 'utf8'))] as const,
  ),
  ...globSync('src/**/*.{ts,tsx,astro}', {
    exclude: (path) => /\.(?:test|spec|recipe|fixture)\.tsx?$/.test(String(path)),
  }).map((path) => [path, shown(path, readFileSync(path, 'utf8'))] as const),
];

test('what people read has no phrase that a native reader stumbles over', () => {
  expect(read.length).toBeGreaterThan(500);
  const found = read.flatMap(([path, text]) =>
    phrases.flatMap(([phrase, instead]) => {
      const [words] = phrase.exec(text) ?? [];
      return words === undefined ? [] : [`${path}: "${words}", write "${instead}"`];
    }),
  );
  expect(found).toEqual([]);
});

test('each phrase of the list is found where it stands', () => {
  const written =
    'in the median; in the mean; on the average; belongs into; in mid-request; for ever; in silence; slower and dearer; the dear one; Support knows.; asks for nine of them; allows to; informations; depends of; since years; up to now';
  expect(phrases.filter(([phrase]) => !phrase.test(written)).map(([phrase]) => phrase.source)).toEqual([]);
});
