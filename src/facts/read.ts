import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { EDITION } from '../kit/edition.ts';
import { type Facts, type FactsFile, schemas } from './schema.ts';

/** Beside the sources; for a page that was bundled into the build folder, below the folder the build runs in. */
function folder(edition: string): URL {
  const beside = new URL(`../../content/facts/${edition}/`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`content/facts/${edition}/`, pathToFileURL(`${process.cwd()}/`));
}

/** Files that were read, by address and the time when they were last changed: a page asks for a fact, and all pages for thousands. */
const known = new Map<string, unknown>();

/**
 * Reads and validates one facts file of an edition, for pages, the command line and tests. Throws with the file, the
 * row and the rule where a row is malformed, since a build must not print such a row.
 *
 * @example readFacts('limits').find((row) => row.id === 'nginx-http1-field')?.value // 8190
 */
export function readFacts<F extends FactsFile>(file: F, edition = EDITION): Facts[F] {
  const path = new URL(`${file}.yaml`, folder(edition));
  const key = `${path} ${statSync(path).mtimeMs}`;
  // What stands under the key of a file is what its schema made of it.
  if (known.has(key)) return known.get(key) as Facts[F];
  const parsed: unknown = parse(readFileSync(path, 'utf8'));
  const checked = schemas[file].safeParse(parsed);
  if (checked.success) {
    known.set(key, checked.data);
    return checked.data;
  }
  const problems = checked.error.issues.map((issue) => {
    const [index, ...path] = issue.path;
    const row: unknown = Array.isArray(parsed) && typeof index === 'number' ? parsed[index] : undefined;
    const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : String(index);
    return `${edition}/${file}.yaml, ${id}, ${path.join('.')}: ${issue.message}`;
  });
  throw new Error(problems.join('\n'));
}

/** All facts of an edition by file. */
export const readAllFacts = (edition = EDITION): Facts => ({
  limits: readFacts('limits', edition),
  prices: readFacts('prices', edition),
  compression: readFacts('compression', edition),
  speeds: readFacts('speeds', edition),
  runtimes: readFacts('runtimes', edition),
  hosting: readFacts('hosting', edition),
});
