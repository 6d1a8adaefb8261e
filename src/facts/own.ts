import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Whether a module address is the file of an organisation's own defaults. */
export const isOwnPath = (path: string): boolean => /\/content\/own\/defaults\.yaml$/.test(path);

/**
 * Turns a file of own defaults into the text of an ES module. `DEFAULTS` names another file than the one in the project.
 * Values are checked where they meet their inputs; here only that there are sections.
 */
export function ownModule(path: string): string {
  const file = process.env['DEFAULTS'] || path;
  const own: unknown = parse(readFileSync(file, 'utf8')) ?? {};
  if (typeof own !== 'object' || own === null || Array.isArray(own))
    throw new Error(`${file}: give sections such as "shared:" and "replicas:"`);
  return `export default ${JSON.stringify(own)};\n`;
}
