import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresqlPrograms } from '../../evidence/postgresql.ts';
import { findNginx, findProgram } from '../browser.ts';
import { installFromDebian } from '../debian.ts';
import type { Recipe } from './recipe.fixture.ts';

type Runnable = Extract<Recipe, { readonly runs: unknown }>;

/** Programs by the package of Debian that has them, where its name is another one. */
const packages: Readonly<Record<string, string>> = {
  nghttp: 'nghttp2-client',
  postgres: 'postgresql',
  ip: 'iproute2',
  tc: 'iproute2',
};
const elsewhere: Readonly<Record<string, () => string | undefined>> = {
  nginx: findNginx,
  postgres: postgresqlPrograms,
  tc: () => findProgram('tc') ?? '/usr/sbin/tc',
};
const isMissing = (program: string) => (elsewhere[program] ?? (() => findProgram(program)))() === undefined;

/** Whether a recipe needs a program that is not here. */
export const lacks = ({ needs = [] }: Runnable): boolean => needs.some(isMissing);

/** Installs what a recipe needs where this is Debian; throws with the names of what is still missing. */
export function fetchNeeds({ needs = [] }: Runnable): void {
  const missing = needs.filter(isMissing);
  if (missing.length > 0) installFromDebian(...missing.map((program) => packages[program] ?? program));
  const still = needs.filter(isMissing);
  if (still.length > 0) throw new Error(`install ${still.map((program) => packages[program] ?? program).join(', ')}`);
}

/** Runs a recipe in a folder of its own, and undoes what it started. */
export async function runRecipe({ runs }: Runnable, code: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  const undo: (() => void | Promise<void>)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    await runs(code, { folder, later: (step) => void undo.unshift(step) });
  } finally {
    for (const step of undo) await step();
  }
}
