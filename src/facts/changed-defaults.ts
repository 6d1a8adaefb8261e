/** Which defaults an edition changed: the changelog's data, for its page, for tests, and for what a link of an older edition says. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { EDITION } from '../kit/declare/edition.ts';
import type { Former } from '../kit/declare/field.ts';
import { FORMER_EDITIONS } from '../kit/declare/former-editions.ts';
import { fileOf } from './read-facts.ts';

const value = z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.null()]);
const editions = [...FORMER_EDITIONS, EDITION];

const rowsSchema = z.array(
  z
    .strictObject({
      edition: z.enum(editions.slice(1)),
      calculator: z.string().min(1),
      field: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      was: value.optional(),
      now: value.optional(),
      because: z.string().min(10),
    })
    .refine(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now), { error: 'was and now are the same' }),
);
export type ChangedDefault = z.infer<typeof rowsSchema>[number];

/** Whether a module address is that of the changed defaults. */
export const isChangedDefaultsPath = (path: string): boolean =>
  /\/content\/editions\/changed-defaults\.yaml$/.test(path);

/** The rows as they are written, the newest edition first. Throws with the row and the rule where one is malformed. */
export const readChangedDefaults = (
  path: string | URL = fileOf('editions/changed-defaults.yaml'),
): readonly ChangedDefault[] => rowsSchema.parse(parse(readFileSync(path, 'utf8')));

/** The edition that another took the place of. */
const before = (edition: string): string => editions[editions.indexOf(edition) - 1] ?? edition;

/**
 * The text of an ES module whose default export is `{ [calculator]: { [field]: earlier defaults, oldest first } }`: all that a browser needs to say
 * what an older link meant.
 */
export function changedDefaultsModule(path: string): string {
  const former: { [calculator: string]: { [field: string]: Former[] } } = {};
  for (const { calculator, field, edition, was, now } of readChangedDefaults(path)) {
    if (now === undefined) continue;
    const last: Former = was === undefined ? [before(edition)] : [before(edition), was];
    const fields = former[calculator] ?? {};
    former[calculator] = { ...fields, [field]: [last, ...(fields[field] ?? [])] };
  }
  return `export default ${JSON.stringify(former)};\n`;
}
