import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import practice from '#facts/practice.yaml';
import { calculators } from '../calculators/index.ts';
import { numberOf } from '../facts/number.ts';
import { eagerOf, gzipBytes } from './eager.ts';
import { filesBelow } from './files.ts';
import { machinePaths } from './machine-paths.ts';
import { dist } from './serve.ts';

/** Gzip bytes that a page may load before anybody touches it. */
const PROSE_SCRIPT = 10_000;
const ISLAND_SCRIPT = 34_000;
const STYLE = 18_000;
const HTML = 25_000;
/** The decision's form of a whole service, and the list of all facts, a row each. The print pack, all pages in one, has no bound. */
const LARGER: Readonly<Record<string, number>> = {
  'decide/index.html': 32_000,
  'reference/facts/index.html': 26_000,
  'print/index.html': Number.POSITIVE_INFINITY,
};
const FONT = 45_000;
/** All that an embed with the example's values loads before anybody touches it; a browser weighs what it loads then. */
const EMBED = 17_000;
/** What the page about embeds promises. */
const LOADER = numberOf(practice, 'embed-loader-bytes');

const files = filesBelow('', dist);
const pages = files.filter((path) => path.endsWith('.html'));
/**
 * What no page loads by itself: the decision engine, which asks five calculators, after a reader has come near, and the workers, of which the
 * one that draws from ranges loads a calculator by itself, after one is given.
 */
const chunks = files.filter(
  (path) =>
    path.startsWith('_astro/') && path.endsWith('.js') && !/^_astro\/(engine|draws\.worker|worker)\b/.test(path),
);
/** Embeds have scripts of their own. */
const ofEmbeds = (chunk: string) => chunk.startsWith('_astro/embed.');

test('the site is built: npm run build', () => expect(pages.length).toBeGreaterThan(3));

describe.each(pages)('%s', (page) => {
  const eager = eagerOf(page);
  test('script', () => expect(eager.scriptBytes).toBeLessThanOrEqual(eager.hasIsland ? ISLAND_SCRIPT : PROSE_SCRIPT));
  test('style', () => expect(eager.styleBytes).toBeLessThanOrEqual(STYLE));
  test('HTML', () => expect(eager.htmlBytes).toBeLessThanOrEqual(LARGER[page] ?? HTML));
});

describe.each(pages.filter((path) => path.startsWith('embed/v1/')))('%s', (page) => {
  const { htmlBytes, scriptBytes, styleBytes } = eagerOf(page);
  const html = readFileSync(join(dist, page), 'utf8');
  // Inline scripts and styles are counted with the HTML and again by themselves: on the safe side
  test('all responses', () => expect(htmlBytes + scriptBytes + styleBytes).toBeLessThanOrEqual(EMBED));
  test('no response but itself, its icon and its scripts', () => {
    const addresses = [...html.matchAll(/<(?:link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    const others = addresses.filter((address) => !/\/_astro\/[^/]+\.js$|\/favicon\.svg$|\/calculators\//.test(address));
    expect(others).toEqual([]);
    // A url() may name a place in the page itself: a hatching
    expect(html).not.toMatch(/@font-face|url\((?!["']?#)/);
  });
});

test('the loader is one small file', () => {
  const loader = readFileSync(join(dist, 'embed/v1.js'), 'utf8');
  expect(gzipBytes(loader)).toBeLessThanOrEqual(LOADER);
  expect(loader).not.toMatch(/\bfrom\s*["'`]|\bimport\s*\(/);
});

test('one font file for every page', () => {
  const fonts = files.filter((path) => /\.woff2?$/.test(path));
  expect(fonts.length).toBeLessThanOrEqual(1);
  for (const font of fonts) expect(statSync(join(dist, font)).size).toBeLessThanOrEqual(FONT);
});

test.each([
  ['a page', chunks.filter((chunk) => !ofEmbeds(chunk))],
  ['an embed', chunks.filter(ofEmbeds)],
])('%s loads its own calculator and no other', (_who, own) => {
  const idOf = (chunk: string) => {
    const code = readFileSync(join(dist, chunk), 'utf8');
    return calculators.map(({ id }) => id).filter((id) => new RegExp(`\\bid:\\s*(["'\`])${id}\\1`).test(code));
  };
  const held = own.map((chunk) => ({ chunk, ids: idOf(chunk) })).filter(({ ids }) => ids.length > 0);
  expect(held.filter(({ ids }) => ids.length > 1)).toEqual([]);
  expect(held.flatMap(({ ids }) => ids).sort()).toEqual(calculators.map(({ id }) => id).sort());
});

test('what embeds share draws in what their page has, and nothing that few of them need', () => {
  const embeds = chunks.filter(ofEmbeds);
  const importsOf = (chunk: string) =>
    [...readFileSync(join(dist, chunk), 'utf8').matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)/g)].map(
      ([, name]) => `_astro/${name}`,
    );
  const usersOf = (chunk: string) => embeds.filter((other) => importsOf(other).includes(chunk)).length;
  const shared = embeds.toSorted((a, b) => usersOf(b) - usersOf(a))[0]!;
  const { scripts } = eagerOf(`embed/v1/${calculators[0]!.id}/index.html`);
  const others = importsOf(shared).filter((chunk) => !scripts.includes(chunk));
  expect(others.filter((chunk) => usersOf(chunk) < calculators.length)).toEqual([]);
});

test('what is published names no place on one machine', () => expect(machinePaths(dist, files)).toEqual([]));
