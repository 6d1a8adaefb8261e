import type { JsonField } from '../declare/field.ts';

const MAX_DEPTH = 64;

/** Depth of nesting outside strings, without parsing: a hostile text must not reach a recursive walk. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

/** The text of a value; undefined where it is nested so deeply that the engine gives up. */
function textOf(raw: unknown): string | undefined {
  try {
    return typeof raw === 'string' ? raw : JSON.stringify(raw);
  } catch {
    return undefined;
  }
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings exclude exactly these
  /([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const VALUE = '{["v';

/** The index at which a text stops being JSON. Engines word it differently or not at all, so it is found here. */
function breakOf(text: string): number {
  const open: string[] = [];
  let allowed = VALUE;
  for (let index = 0; ; index = TOKEN.lastIndex) {
    SPACE.lastIndex = index;
    SPACE.exec(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const token = TOKEN.exec(text);
    const kind = token === null ? '' : (token[1] ?? (token[2] ? '"' : 'v'));
    if (kind === '' || !allowed.includes(kind)) return SPACE.lastIndex;
    if (kind === '{' || kind === '[') {
      open.push(kind === '{' ? '}' : ']');
      allowed = kind === '{' ? '"}' : `${VALUE}]`;
    } else if (kind === ':') allowed = VALUE;
    else if (kind === ',') allowed = open.at(-1) === '}' ? '"' : VALUE;
    else if (kind === '"' && allowed[0] === '"') allowed = ':';
    else {
      if (kind === '}' || kind === ']') open.pop();
      allowed = open.length > 0 ? `,${open.at(-1)}` : '';
    }
  }
}

/**
 * Where an invalid JSON text breaks, in words after "is not valid JSON".
 *
 * @example whereJsonBreaks('{"a": x}') // ' at line 1, column 7'
 */
export function whereJsonBreaks(text: string): string {
  const index = breakOf(text);
  const before = text.slice(0, index).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}${index === text.length ? ', where it ends too early' : ''}`;
}

/**
 * Reads a JSON object, as text or already parsed (from `--json`). The value is its text, so that what a serialiser would make of it
 * can still be told (number spelling, duplicate keys, of which the last wins).
 */
export function parseJson(raw: unknown, label: string, maxBytes: number) {
  const fix = `Enter ${label} as a JSON object: {"sub": "user-1", "roles": ["admin"]}`;
  if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')) return { value: undefined };
  const text = textOf(raw);
  if (text === undefined) return { rule: `is nested deeper than ${MAX_DEPTH} levels`, fix: `Flatten ${label}` };
  if (!text.isWellFormed())
    return { rule: 'holds half a character (a lone surrogate)', fix: `Enter ${label} as valid text` };
  const size = new TextEncoder().encode(text).length;
  if (size > maxBytes)
    return {
      rule: `is ${size.toLocaleString('en-GB')} bytes, more than ${maxBytes.toLocaleString('en-GB')}`,
      fix: `Shorten ${label}`,
    };
  if (depthOf(text) > MAX_DEPTH) return { rule: `is nested deeper than ${MAX_DEPTH} levels`, fix: `Flatten ${label}` };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { rule: 'is JSON, but not an object', fix };
    return { value: text };
  } catch {
    return { rule: `is not valid JSON${whereJsonBreaks(text)}`, fix };
  }
}

export const json = (field: Omit<JsonField, 'kind' | 'default' | 'parse'>): JsonField => ({
  kind: 'json',
  default: undefined,
  parse: parseJson,
  ...field,
});
