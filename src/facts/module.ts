import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

/**
 * What a browser gets of each row: only what a model or a view reads. Sources and notes stay on the facts page. What only a view reads that is looked at
 * later has a module of its own.
 */
const projections: { readonly [file: string]: readonly string[] } = {
  hops: ['label', 'splits', 'end'],
  'hops?whole': ['label', 'at', 'on', 'adds', 'aliases'],
  'limits?whole': ['label', 'value', 'hop', 'way', 'protocol', 'counts', 'refusal', 'lift', 'says', 'confidence'],
  limits: ['value', 'hop', 'way', 'protocol', 'counts', 'refusal'],
  'limits?lift': ['label', 'lift'],
  prices: ['value'],
  compression: ['value'],
  speeds: ['value'],
  runtimes: ['value'],
  practice: ['value'],
  hosting: ['value'],
};

/** What of `at` a calculator asks: whether a request passes, or where it begins, or what writes the cookie at its end. */
const ends: ReadonlyMap<unknown, 'first' | 'last'> = new Map([
  ['client', 'first'],
  ['library', 'last'],
]);
const valueIn = (row: Readonly<Record<string, unknown>>, key: string): unknown =>
  key === 'end' ? ends.get(row['at']) : row[key];

/** Whether a module address is a facts file of any edition. */
export const isFactsPath = (path: string): boolean =>
  /\/content\/facts\/[^/]+\/[a-z]+\.yaml(\?(lift|whole))?$/.test(path);

/**
 * Turns a facts file into the text of an ES module whose default export is `{ [id]: projected row }`. One function for
 * Vite, Vitest and plain Node, so that all of them see the same numbers and no YAML parser reaches a browser.
 * Throws for a file without a projection.
 *
 * @example factsModule('/…/content/facts/2026-12/prices.yaml') // 'export default {"aws-egress-usd-per-gb":{"value":0.09}…}'
 */
export function factsModule(path: string): string {
  const [place = '', part] = path.split('?');
  const file = [basename(place, '.yaml'), part].filter(Boolean).join('?');
  const keys = projections[file];
  if (keys === undefined) throw new Error(`No projection for ${path}: one of ${Object.keys(projections).join(', ')}`);
  const rows: readonly Readonly<Record<string, unknown>>[] = parse(readFileSync(place, 'utf8'));
  const projected = rows.map((row) => [
    String(row['id']),
    Object.fromEntries(keys.map((key) => [key, valueIn(row, key)])),
  ]);
  return `export default ${JSON.stringify(Object.fromEntries(projected))};\n`;
}
