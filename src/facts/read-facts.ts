import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { EDITION } from '../kit/declare/edition.ts';
import { type Facts, type FactsFile, type Hop, hopsSchema, schemas, strangeHop } from './schema.ts';

/** A file or folder of the content, beside the sources; for a page that was bundled into the build folder, below the folder the build runs in. */
export function fileOf(path: string): URL {
  const beside = new URL(`../../content/${path}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`content/${path}`, pathToFileURL(`${process.cwd()}/`));
}
const folder = (edition: string): URL => fileOf(`facts/${edition}/`);

/** Files that were read, by address and the time when they were last changed: a page asks for a fact, and all pages for thousands. */
const known = new Map<string, unknown>();

const idOf = (rows: unknown, index: PropertyKey | undefined): string => {
  const row: unknown = Array.isArray(rows) && typeof index === 'number' ? rows[index] : undefined;
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : String(index);
};

/** The rows in the text of a file, which keep to a schema; throws with the file, the row and the rule where one does not. */
export function checkedRows<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const rows: unknown = parse(text);
  const checked = schema.safeParse(rows);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    ({ path: [index, ...place], message }) => `${file}, ${idOf(rows, index)}, ${place.join('.')}: ${message}`,
  );
  throw new Error(problems.join('\n'));
}

/** The rows of a file of the facts, which keep to its schema; throws with the file, the row and the rule where one does not. */
function rowsOf<T>(file: string, schema: z.ZodType<T>, edition: string): T {
  const path = new URL(`${file}.yaml`, folder(edition));
  const key = `${path} ${statSync(path).mtimeMs}`;
  // What stands under the key of a file is what its schema made of it.
  if (known.has(key)) return known.get(key) as T;
  const rows = checkedRows(`${edition}/${file}.yaml`, readFileSync(path, 'utf8'), schema);
  known.set(key, rows);
  return rows;
}

/**
 * The hops of an edition, in the order in which a path is chosen from them.
 *
 * @example readHops().find(({ id }) => id === 'alb')?.label // 'AWS load balancer'
 */
export const readHops = (edition = EDITION): readonly Hop[] => rowsOf('hops', hopsSchema, edition);

/**
 * Reads and validates one facts file of an edition, for pages, the command line and tests. Throws with the file, the
 * row and the rule where a row is malformed, or names a hop that hops.yaml does not have, since a build must not print such a row.
 *
 * @example readFacts('limits').find((row) => row.id === 'nginx-http1-field')?.value // 8190
 */
export function readFacts<F extends FactsFile>(file: F, edition = EDITION): Facts[F] {
  const rows = rowsOf(file, schemas[file], edition);
  const hops = new Set(rows.some((row) => 'hop' in row) ? readHops(edition).map(({ id }) => id) : []);
  for (const row of rows) {
    const problem = strangeHop(row, hops);
    if (problem !== undefined) throw new Error(`${edition}/${file}.yaml, ${row.id}, ${problem}`);
  }
  return rows;
}

/** All facts of an edition by file. */
export const readAllFacts = (edition = EDITION): Facts => ({
  limits: readFacts('limits', edition),
  prices: readFacts('prices', edition),
  compression: readFacts('compression', edition),
  speeds: readFacts('speeds', edition),
  runtimes: readFacts('runtimes', edition),
  practice: readFacts('practice', edition),
  hosting: readFacts('hosting', edition),
});
