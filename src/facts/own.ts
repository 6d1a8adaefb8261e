import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** Set in the process that finds what follows: there the file is taken as it is. */
const AS_IT_IS = 'OWN_DEFAULTS_AS_THEY_ARE';

/** What follows from own defaults, by calculator and input: found once by a process of its own, so that no page computes it again. */
function followingOf(path: string, file: string): unknown {
  const script = resolve(dirname(path), '../../src/service/print-following.ts');
  const env = { ...process.env, DEFAULTS: file, [AS_IT_IS]: '1' };
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', env }));
}

/** Whether a module address is the file of an organisation's own defaults. */
export const isOwnPath = (path: string): boolean => /\/content\/own\/defaults\.yaml$/.test(path);

/**
 * Turns a file of own defaults into the text of an ES module. `DEFAULTS` names another file than the one in the project.
 * Values are checked where they meet their inputs; here only that there are sections. What follows from them is added under `following`.
 */
export function ownModule(path: string): string {
  const file = process.env['DEFAULTS'] || path;
  const own: unknown = parse(readFileSync(file, 'utf8')) ?? {};
  if (typeof own !== 'object' || own === null || Array.isArray(own))
    throw new Error(`${file}: give sections such as "shared:" and "replicas:"`);
  const isEmpty = Object.keys(own).length === 0;
  const following = isEmpty || process.env[AS_IT_IS] ? {} : { following: followingOf(path, file) };
  return `export default ${JSON.stringify({ ...own, ...following })};\n`;
}
