/** A class has one look: sheets that a page loads together do not both style it, but for print, embeds and what stands in either. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

/** What changes another sheet's look on purpose: on paper, and in a frame. */
const CHANGES = /(?:print|embed)\.css$/;
const sheets = filesBelow('src/styles/').filter((path) => path.endsWith('.css') && !CHANGES.test(path));

/** Classes that a sheet styles wherever they stand: `.compare`, and not `.home .compare`. */
function stylesAnywhere(path: string): ReadonlySet<string> {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...text.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) =>
    list.replaceAll(/\([^()]*\)/g, '').split(','),
  );
  return new Set(selectors.flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? []));
}

test('no class is styled by two sheets', () => {
  const byClass = Map.groupBy(
    sheets.flatMap((path) => [...stylesAnywhere(path)].map((name) => ({ name, path }))),
    ({ name }) => name,
  );
  const twice = [...byClass].filter(([, places]) => places.length > 1);
  expect(twice.map(([name, places]) => `.${name}: ${places.map(({ path }) => path).join(', ')}`)).toEqual([]);
});
