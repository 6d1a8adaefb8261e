import { floatText, type NumberStyle, pythonNumbers } from './float-text.ts';
import { isJsonObject, type Json } from './json.ts';

/** What a library's JSON writer does differently from `JSON.stringify`; none of them writes spaces. */
export type JsonDialect = {
  /** escapes a text of JSON: outside strings JSON is ASCII, so the whole text may be given */
  readonly escape?: (json: string) => string;
  /** whether the keys of every object are sorted */
  readonly sortedKeys?: boolean;
  readonly numbers?: NumberStyle;
};

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Escapes all that is not printable ASCII. @example asciiOnly('"é"') // '"\\u00e9"' */
export const asciiOnly = (json: string): string => json.replace(/[\u007f-\uffff]/g, unicodeEscape);

/** Escapes what HTML could read, and the two line separators of Unicode. @example htmlSafe('"<"') // '"\\u003c"' */
export const htmlSafe = (json: string): string => json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);

/** Escapes what .NET's default encoder does: all beyond ASCII, and what HTML or a query could read. */
const dotnetEscapes = (json: string): string =>
  json.replaceAll('\\"', '\\u0022').replace(/[\u007f-\uffff<>&'+`]/g, unicodeEscape);
/** Escapes what PHP's json_encode does: all beyond ASCII, and each slash. */
const phpEscapes = (json: string): string => asciiOnly(json).replaceAll('/', '\\/');

/** What `JSON.stringify` writes. */
export const javascript: JsonDialect = {};
/** Python's `json.dumps` with compact separators. */
export const pythonAscii: JsonDialect = { escape: asciiOnly, numbers: pythonNumbers };
/** The same with `ensure_ascii=False`. */
export const pythonUtf8: JsonDialect = { numbers: pythonNumbers };
/** Go's encoding/json, which escapes for HTML unless told otherwise. */
export const goJson: JsonDialect = { escape: htmlSafe };
/** .NET's System.Text.Json. */
export const dotnetJson: JsonDialect = { escape: dotnetEscapes };
/** PHP's json_encode. */
export const phpJson: JsonDialect = { escape: phpEscapes };

const stringsAndNumbers = /"(?:[^"\\]|\\.)*"|-?\d[-+.\deE]*/g;
const mayHoldFloat = /\d[.e][-+\d]/;

/** Code points, as Python compares strings; `<` compares UTF-16 units and puts U+FF00 after a surrogate pair. */
function byCodePoint([a]: [string, Json], [b]: [string, Json]): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const sorted = (_key: string, value: Json): Json =>
  isJsonObject(value) ? Object.fromEntries(Object.entries(value).sort(byCodePoint)) : value;

/**
 * The text that a library writes for these claims before it encodes or encrypts them. Where the dialect is
 * plain it is `JSON.stringify(value)`, lone surrogates escaped; an object that JSON cannot hold (deeper than
 * the engine's stack, about 3,000 levels) throws a RangeError, as `JSON.stringify` does.
 * @example serialise({ name: 'é' }, { escape: asciiOnly }) // '{"name":"\\u00e9"}'
 */
export function serialise(value: Json, { escape: escaped, sortedKeys, numbers }: JsonDialect): string {
  const plain = JSON.stringify(value, sortedKeys ? sorted : undefined);
  const numbered =
    numbers === undefined || !mayHoldFloat.test(plain)
      ? plain
      : plain.replace(stringsAndNumbers, (token) =>
          token.startsWith('"') ? token : floatText(Number(token), numbers),
        );
  return escaped ? escaped(numbered) : numbered;
}
