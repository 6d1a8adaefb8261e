import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import type { Payload } from '../formats/format.ts';
import type { FormatName } from '../formats/index.ts';
import { compresses } from '../token-format.ts';
import { zlibBytes } from '../zlib/zlib-bytes.ts';
import type { JsonObject } from './json.ts';
import { type JsonDialect, serialise } from './serialise.ts';

/**
 * Lengths of the claims as a format serialises them; the zlib stream is counted for the formats that compress.
 * @example payloadOf('jws', { a: 1 }, dialectOf('jws', 'library')).payloadBytes // 7
 */
export function payloadOf(format: FormatName, claims: JsonObject, dialect: JsonDialect): Payload {
  const text = serialise(claims, dialect);
  return { payloadBytes: utf8Bytes(text), deflatedBytes: compresses(format) ? zlibBytes(text) : undefined };
}
