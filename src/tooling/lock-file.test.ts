import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> };

/** Where a package at `place` finds `name`: beside it or in a folder above. */
function found(packages: Readonly<Record<string, Entry>>, place: string, name: string): boolean {
  if (`${place ? `${place}/` : ''}node_modules/${name}` in packages) return true;
  if (place === '') return false;
  const above = place.lastIndexOf('node_modules/');
  return found(packages, place.slice(0, Math.max(0, above - 1)), name);
}

// npm leaves a platform's package out of the lock file where the registry at hand lacks it, and `npm ci` then refuses everywhere.
test('the lock file names the optional packages of every platform', () => {
  const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !found(lock.packages, place, name)),
  );
  expect(missing).toEqual([]);
});
