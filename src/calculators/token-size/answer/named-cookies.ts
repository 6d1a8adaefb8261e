import { isJsonObject, type Json } from '../../../models/token/claims/json.ts';
import { utf8Bytes } from '../../../models/token/encoding/utf8-bytes.ts';
import { objectIn } from './settings.ts';

/** A cookie by the length of its value, and how many there are of its kind. */
type Named = { readonly valueBytes: number; readonly count: number };

const isCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;

/** What a member of the list says; undefined where it is neither a length nor `{ bytes, count }`. */
function namedIn(value: Json): Named | undefined {
  if (isCount(value)) return { valueBytes: value, count: 1 };
  if (!isJsonObject(value)) return undefined;
  const { bytes, count = 1 } = value;
  return isCount(bytes) && isCount(count) ? { valueBytes: bytes, count } : undefined;
}

/** Names of the list whose value is no length. @example namesWithoutLength('{"a": "x"}') // ['a'] */
export const namesWithoutLength = (cookies: string | undefined): readonly string[] =>
  Object.entries(objectIn(cookies))
    .filter(([, value]) => namedIn(value) === undefined)
    .map(([name]) => name);

/**
 * Bytes of cookies that are given by name, as sent, each with the `; ` that separates it.
 *
 * @example namedCookieBytes('{"theme": 4}') // '; theme=dark'.length
 */
export const namedCookieBytes = (cookies: string | undefined): number =>
  Object.entries(objectIn(cookies)).reduce((sum, [name, value]) => {
    const { valueBytes, count } = namedIn(value) ?? { valueBytes: 0, count: 0 };
    return sum + count * ('; ='.length + utf8Bytes(name) + valueBytes);
  }, 0);
