import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

type Entry = {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly integrity?: string;
  readonly resolved?: string;
};

/** Where a package at `place` finds `name`: beside it or in a folder above. */
function found(packages: Readonly<Record<string, Entry>>, place: string, name: string): boolean {
  if (`${place ? `${place}/` : ''}node_modules/${name}` in packages) return true;
  if (place === '') return false;
  const above = place.lastIndexOf('node_modules/');
  return found(packages, place.slice(0, Math.max(0, above - 1)), name);
}

const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

// npm leaves a platform's package out of the lock file where the registry at hand lacks it, and `npm ci` then refuses everywhere.
test('the lock file names the optional packages of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !found(lock.packages, place, name)),
  );
  expect(missing).toEqual([]);
});

// An entry that npm copied from node_modules lacks the hash of another platform's package: `npm ci` would take there whatever it is given.
test('every entry is bound to its content, and none to a registry', () => {
  const unbound = installed.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  expect(unbound.map(([place]) => place)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
});
