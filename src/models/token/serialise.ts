import { floatText, type NumberStyle } from './float-text.ts';
import { isJsonObject, type Json } from './json.ts';

/** What a library's JSON writer does differently from `JSON.stringify`; none of them writes spaces. */
export type JsonDialect = {
  /** `ascii` escapes all that is not printable ASCII, `html` what Rails escapes: `<`, `>`, `&`, U+2028, U+2029. */
  readonly escapes: 'none' | 'ascii' | 'html';
  /** Flask's JSON provider sorts the keys of every object. */
  readonly sortedKeys: boolean;
  readonly numbers: NumberStyle;
};

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const nonAscii = /[\u007f-\uffff]/g;
const unsafeInHtml = /[<>&\u2028\u2029]/g;
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
 * Outside strings JSON is ASCII, so escapes may be applied to the whole text.
 * @example serialise({ name: 'é' }, { escapes: 'ascii', sortedKeys: false, numbers: 'python' }) // '{"name":"\\u00e9"}'
 */
export function serialise(value: Json, dialect: JsonDialect): string {
  const plain = JSON.stringify(value, dialect.sortedKeys ? sorted : undefined);
  const numbered =
    dialect.numbers === 'javascript' || !mayHoldFloat.test(plain)
      ? plain
      : plain.replace(stringsAndNumbers, (token) =>
          token.startsWith('"') ? token : floatText(Number(token), dialect.numbers),
        );
  if (dialect.escapes === 'ascii') return numbered.replace(nonAscii, unicodeEscape);
  return dialect.escapes === 'html' ? numbered.replace(unsafeInHtml, unicodeEscape) : numbered;
}
