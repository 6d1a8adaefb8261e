import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { packedLimits } from './packed-limits.ts';

/**
 * What a browser gets of each row: only what a model or a view reads. Sources and notes stay on the facts page. What only a view reads that is looked at
 * later has a module of its own.
 */
const projections: { readonly [file: string]: readonly string[] } = {
  hops: ['label', 'splits', 'end', 'on', 'adds'],
  'hops?whole': ['label', 'at', 'on', 'adds', 'aliases'],
  'limits?whole': ['label', 'value', 'hop', 'way', 'protocol', 'counts', 'refusal', 'lift', 'says', 'confidence'],
  'limits?lift': ['label', 'lift'],
  prices: ['value'],
  compression: ['value'],
  speeds: ['value'],
  runtimes: ['value'],
  practice: ['value'],
  hosting: ['value'],
};

/** What of `at` a calculator asks: whether a request passes, where it begins, what answers it, or what writes the cookie at its end. */
const ends: ReadonlyMap<unknown, 'first' | 'service' | 'last'> = new Map([
  ['client', 'first'],
  ['server', 'service'],
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
  if (file === 'limits') return packedLimits(parse(readFileSync(place, 'utf8')));
  const keys = projections[file];
  if (keys === undefined) throw new Error(`No projection for ${path}: one of ${Object.keys(projections).join(', ')}`);
  const rows: readonly Readonly<Record<string, unknown>>[] = parse(readFileSync(place, 'utf8'));
  const projected = rows.map((row) => [
    String(row['id']),
    Object.fromEntries(keys.map((key) => [key, valueIn(row, key)])),
  ]);
  return `export default ${JSON.stringify(Object.fromEntries(projected))};\n`;
}
