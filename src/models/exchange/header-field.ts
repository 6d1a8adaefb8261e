import { utf8Bytes } from '../token/encoding/utf8-bytes.ts';
import { carriers } from './carriers.ts';

/** The header field that carries the token. */
export type Carrier = keyof typeof carriers;

/**
 * The HTTP/1.1 field line without CRLF, which is what most servers hold against their limit. All cookies share one
 * line: `Cookie: name=token; other=…`.
 * @param otherCookieBytes all other cookies as sent, their `; ` included; not read for authorization
 * @example headerFieldBytes('cookie', 'session', 193, 0) // 209
 */
export function headerFieldBytes(
  carrier: Carrier,
  cookieName: string,
  tokenBytes: number,
  otherCookieBytes: number,
): number {
  const { field, scheme, isNamed } = carriers[carrier];
  const beside = isNamed ? utf8Bytes(cookieName) + '='.length + otherCookieBytes : 0;
  return field.length + scheme.length + tokenBytes + beside;
}
