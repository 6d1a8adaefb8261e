/** Whoever follows a path of the documents finds what it promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { filesBelow } from './files.ts';
import { root } from './run.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const files = filesBelow('');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'src/package/README.md'];

/** Names that a path stands for: every calculator's, the edition in force, any name of one's own. */
const meant = (path: string): readonly string[] =>
  path.includes('/calculators/<id>')
    ? calculators.map(({ id }) => path.replace('<id>', id))
    : [path.replace('<edition>', EDITION)];

const exists = (path: string) => {
  const pattern = new RegExp(
    `^${path
      .replace(/\/$/, '')
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/<[\w-]+>/g, '[^/]+')}(/|$)`,
  );
  return files.some((file) => pattern.test(file));
};

test.each(documents)('every path in %s leads somewhere', (document) => {
  const paths = [...text(document).matchAll(/`((?:src|content|golden)\/[\w./<>-]+)`/g)].map(([, path = '']) => path);
  expect(paths.flatMap(meant).filter((path) => !exists(path))).toEqual([]);
});

test('every link to a heading of these documents has one', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-');
  const links = documents.flatMap((document) =>
    [...text(document).matchAll(/\]\((\w+\.md)#([\w-]+)\)/g)].map(([, path = '', anchor = '']) => ({ path, anchor })),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { path, anchor } of links)
    expect([...text(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading))).toContain(anchor);
});
