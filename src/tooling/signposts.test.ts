/** Whoever follows a path of the documents finds what it promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import hosting from '#facts/hosting.yaml';
import { calculators } from '../calculators/index.ts';
import { numberOf } from '../facts/number.ts';
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

test('every command of the project is in README.md or CONTRIBUTING.md, and every one there exists', () => {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(text('package.json'));
  const documented = `${text('README.md')}${text('CONTRIBUTING.md')}`;
  const named = [...documented.matchAll(/npm (?:run ([a-z][\w:]*)|(start|test)\b)/g)].map(([, one, two]) => one ?? two);
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(scripts).toSorted());
});

test('README.md names every experiment', () => {
  const experiments = filesBelow('content/evidence/').map((path) => /(\w+)\.json$/.exec(path)?.[1]);
  const named = [...text('README.md').matchAll(/npm run evidence -- (\w+)/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(experiments.toSorted());
});

test('README.md says how heavy the offline copy is', () => {
  const bytes = numberOf(hosting, 'offline-copy-bytes');
  expect(text('README.md')).toContain(`offline reading, ${(bytes / 1e6).toFixed(1)} MB once a version`);
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
