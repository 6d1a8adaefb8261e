import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { eagerOf } from './eager.ts';
import { filesBelow } from './files.ts';
import { machinePaths } from './machine-paths.ts';
import { dist } from './serve.ts';

/** Gzip bytes that a page may load before anybody touches it. */
const PROSE_SCRIPT = 10_000;
const ISLAND_SCRIPT = 34_000;
const STYLE = 18_000;
const HTML = 25_000;
const FONT = 45_000;

const files = filesBelow('', dist);
const pages = files.filter((path) => path.endsWith('.html'));
/** The decision engine asks five calculators; it runs in a worker, after a reader has come near. */
const chunks = files.filter(
  (path) => path.startsWith('_astro/') && path.endsWith('.js') && !/^_astro\/engine\./.test(path),
);

test('the site is built: npm run build', () => expect(pages.length).toBeGreaterThan(3));

describe.each(pages)('%s', (page) => {
  const eager = eagerOf(page);
  test('script', () => expect(eager.scriptBytes).toBeLessThanOrEqual(eager.hasIsland ? ISLAND_SCRIPT : PROSE_SCRIPT));
  test('style', () => expect(eager.styleBytes).toBeLessThanOrEqual(STYLE));
  // The print pack is all pages in one
  test.skipIf(page === 'print/index.html')('HTML', () => expect(eager.htmlBytes).toBeLessThanOrEqual(HTML));
});

test('one font file for every page', () => {
  const fonts = files.filter((path) => /\.woff2?$/.test(path));
  expect(fonts.length).toBeLessThanOrEqual(1);
  for (const font of fonts) expect(statSync(join(dist, font)).size).toBeLessThanOrEqual(FONT);
});

test('a page loads its own calculator and no other', () => {
  const idOf = (chunk: string) => {
    const code = readFileSync(join(dist, chunk), 'utf8');
    return calculators.map(({ id }) => id).filter((id) => new RegExp(`\\bid:\\s*(["'\`])${id}\\1`).test(code));
  };
  const held = chunks.map((chunk) => ({ chunk, ids: idOf(chunk) })).filter(({ ids }) => ids.length > 0);
  expect(held.filter(({ ids }) => ids.length > 1)).toEqual([]);
  expect(held.flatMap(({ ids }) => ids).sort()).toEqual(calculators.map(({ id }) => id).sort());
});

test('what is published names no place on one machine', () => expect(machinePaths(dist, files)).toEqual([]));
