/**
 * Runs printed JavaScript as the body of a function, with the names that it takes from around it.
 *
 * @returns what the code returns; `expose` names what to return where it returns nothing
 */
export function runScript(code: string, around: Readonly<Record<string, unknown>> = {}, expose?: string): unknown {
  const body = code
    .replaceAll(/^export default /gm, 'return ')
    .replaceAll(/^export (?=const|let|function|async)/gm, '');
  return new Function(...Object.keys(around), `"use strict";${body}${expose ? `\nreturn ${expose}` : ''}`)(
    ...Object.values(around),
  );
}
