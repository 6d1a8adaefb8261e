/** Defaults that an organisation sets for the site it builds, in one file (content/own/defaults.yaml says how). */
import own from '#own/defaults.yaml';
import type { Calculator } from '../kit/declare/define.ts';
import { defaultsOf, type Fields, isPrivate } from '../kit/declare/field.ts';
import { readInputs } from '../kit/read/read.ts';
import { setDefaults } from './set-defaults.ts';

type Section = Readonly<Record<string, unknown>>;
const SHARED = 'shared';
/** Not written by anybody: what follows from the rest of the file. */
const FOLLOWING = 'following';
const wrong = (where: string, what: string) => new Error(`Own defaults, ${where}: ${what}`);

function sectionOf(all: Section, name: string): Section {
  const section = all[name] ?? {};
  if (typeof section !== 'object' || Array.isArray(section)) throw wrong(name, 'name inputs and their values below it');
  return Object.fromEntries(Object.entries(section));
}

/** Who stands behind the values; a default without an author is a guess. */
function authorOf(all: Section): string {
  const { from } = all;
  if (typeof from !== 'string' || from.trim() === '')
    throw wrong('from', 'say whose they are: "Platform team, 2026-11"');
  return from.trim();
}

/**
 * The fields of a calculator with own values in place of the examples: shown with who set them, and written into every
 * link, so that a link means the same elsewhere. Throws where a name or a value is wrong: it is a mistake in a build.
 *
 * @param all the parsed file; a calculator's inputs under its id, what several ask for under `shared`
 */
export function withOwnDefaults<const F extends Fields>(id: string, fields: F, all: Section = own): F {
  const mine = sectionOf(all, id);
  const shared = sectionOf(all, SHARED);
  for (const name of Object.keys(mine)) {
    const field = fields[name];
    if (!field) throw wrong(`${id}.${name}`, `there is no such input; there are ${Object.keys(fields).join(', ')}`);
    if (field.shared) throw wrong(`${id}.${name}`, `several calculators ask for it: put it under "${SHARED}"`);
    if (isPrivate(field)) throw wrong(`${id}.${name}`, 'what readers paste has no default');
  }
  return setDefaults(
    fields,
    (name, field) => mine[name] ?? (field.shared ? shared[field.shared] : undefined),
    () => authorOf(all),
    (name, { label }, { rule, fix }) => {
      throw wrong(`${id}.${name}`, `${label} ${rule}. ${fix}`);
    },
    sectionOf(sectionOf(all, FOLLOWING), id),
  );
}

/** Throws where the file has a section that no calculator is named for, or values that do not go together. */
export function checkOwnDefaults(calculators: readonly Calculator[], all: Section = own): void {
  const shared = new Set(
    calculators.flatMap(({ fields }) => Object.values(fields).flatMap((field) => field.shared ?? [])),
  );
  const known = ['from', SHARED, FOLLOWING, ...calculators.map(({ id }) => id)];
  for (const name of Object.keys(all))
    if (!known.includes(name)) throw wrong(name, `there is no such section; there are ${known.join(', ')}`);
  for (const name of Object.keys(sectionOf(all, SHARED)))
    if (!shared.has(name))
      throw wrong(`${SHARED}.${name}`, `nothing shared has this name; there are ${[...shared].join(', ')}`);
  for (const calculator of calculators)
    for (const { field, rule, fix } of readInputs(calculator, defaultsOf(calculator.fields)).problems)
      if (!calculator.fields[field]?.follows) throw wrong(`${calculator.id}.${field}`, `${rule}. ${fix}`);
}
