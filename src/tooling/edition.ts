/**
 * `npm run edition`: writes down every default of the edition in force, before another takes its place. What changes afterwards is held against it,
 * so that no default changes without its row in `content/editions/changed-defaults.yaml`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../facts/node.ts';
import { EDITION } from '../kit/declare/edition.ts';
import type { Fields } from '../kit/declare/field.ts';
import { root, run } from './run.ts';

const { fieldsOfAll } = await import('../decide/ask/fields-of-all.ts');

/** An input that is empty by default is null: JSON would leave it out, as if there were no such input. */
const written = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default ?? null]));

const path = `content/editions/${EDITION}.json`;
const defaults = Object.fromEntries(Object.entries(fieldsOfAll).map(([id, fields]) => [id, written(fields)]));
writeFileSync(join(root, path), JSON.stringify(defaults, null, 2));
await run('biome', ['check', '--write', path]);
