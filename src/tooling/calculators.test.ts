/** What every calculator has, wherever it stands. A message names the piece that is missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { readingOrder } from '../site/navigation.ts';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

const files = filesBelow('src/calculators/');
const pages = filesBelow('content/docs/');
const ids = [...new Set(files.flatMap((path) => /^src\/calculators\/([^/]+)\/core\.ts$/.exec(path)?.[1] ?? []))];
const listed: readonly string[] = calculators.map(({ id }) => id);
const corpus = readFileSync(join(root, 'src/embed/corpus-v1.json'), 'utf8');
const guide = pages.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');

/** What a calculator lacks. */
function missingOf(id: string): readonly string[] {
  const pieces = ['spec.ts', 'examples.ts', 'show/View.tsx', 'show/More.tsx'].map((name) => `${id}/${name}`);
  const page = `content/docs/calculators/${id}.mdx`;
  const said: readonly (readonly [boolean, string])[] = [
    [listed.includes(id), `src/calculators/index.ts does not list ${id}`],
    ...pieces.map((piece) => [files.includes(`src/calculators/${piece}`), `there is no ${piece}`] as const),
    [pages.includes(page), `there is no page ${page}`],
    [readingOrder.includes(`calculators/${id}`), `navigation.ts does not list the page of ${id}`],
    ...['calculators', 'embed/v1'].map(
      (door) => [corpus.includes(`"/${door}/${id}/`), `corpus-v1.json has no address /${door}/${id}/`] as const,
    ),
    [new RegExp(`\\b(of="${id}[".]|id="${id}")`).test(guide), `no page quotes ${id}`],
  ];
  return said.flatMap(([fine, message]) => (fine ? [] : [message]));
}

test.each(ids)('%s has code, examples, page, addresses and a quote', (id) => expect(missingOf(id)).toEqual([]));

test('what is listed has its folder', () => expect([...ids].sort()).toEqual([...listed].sort()));
