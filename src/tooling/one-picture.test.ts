/** What is drawn alike everywhere is drawn in one place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

const views = filesBelow('src/')
  .filter((path) => /\.(tsx|astro)$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }));
const holding = (pattern: RegExp) => views.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('ticks become lines and values in one file', () =>
  expect(holding(/\bticks\b[^;{]*\.map\(\s*\(?\w+(?:, \w+)?\)?\s*=>\s*\(?\s*</)).toEqual(['src/kit/view/Axis.tsx']));

test('a table is written in one file', () =>
  expect(holding(/<(?:table|thead|tbody)\b/)).toEqual(['src/kit/view/Table.tsx']));

test('what a colour means in a chart is said in one style sheet', () => {
  const named = /--(?:state|free)\b/;
  const saying = filesBelow('src/')
    .filter((path) => /^src\/(?:calculators\/.*\.tsx|styles\/calculators\/.*\.css)$/.test(path))
    .filter((path) => named.test(readFileSync(join(root, path), 'utf8')));
  expect(saying, 'class="state" or "free", and var(--fill), var(--line) or var(--wash): see meaning.css').toEqual([]);
});
