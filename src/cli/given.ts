import { whereJsonBreaks } from '../kit/read/json.ts';
import type { Given } from '../kit/read/read.ts';

/** Where inputs come from outside the arguments. */
export type Sources = { readFile(path: string): string; readStdin(): string };

/** Reads `--json`: an object, `@file`, or `-` for standard input. Throws an Error whose message is for the person who typed it. */
export function readGiven(json: string | undefined, sources: Sources): Given {
  if (json === undefined) return {};
  const [text, place] = textOf(json, sources);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${place} is not valid JSON${whereJsonBreaks(text)}. Write an object: {"name": value}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place} is JSON, but not an object. Write an object: {"name": value}`);
  return { ...value };
}

/** The text behind `--json`: itself, `@file` or `-`, and its name in messages. Throws an Error with advice for the person who typed it. */
export function textOf(
  json: string,
  sources: Sources,
  advice = 'Give --json an object, @file or -',
): readonly [text: string, place: string] {
  const [read, place] =
    json === '-'
      ? [sources.readStdin, 'standard input']
      : json.startsWith('@')
        ? [() => sources.readFile(json.slice(1)), json.slice(1)]
        : [() => json, '--json'];
  try {
    return [read().replace(/^\uFEFF/, ''), place];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why =
      { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[code] ?? code;
    throw new Error(`${place} could not be read: ${why}. ${advice}`);
  }
}
