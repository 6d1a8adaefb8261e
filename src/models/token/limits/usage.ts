import type { TokenSize } from '../encoding/part.ts';
import { bytesOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { carriers } from './carriers.ts';
import { type Carrier, headerFieldBytes } from './header-field.ts';
import { headBytes, type Usage } from './limits.ts';

/** How a token travels. */
export type Carriage = {
  readonly carrier: Carrier;
  readonly cookieName: string;
  /** all other cookies as sent, separators included */
  readonly otherCookieBytes: number;
  /** name and value of the largest cookie, where the token was measured as pasted and may stand in several */
  readonly largestCookieBytes?: number | undefined;
  /** what of a value goes into one cookie, where the library that sets it splits a longer one */
  readonly chunkBytes?: number | undefined;
};

/** Cookies that a value of so many bytes takes: one, unless its library splits it. @example cookiesOf(9000, 3936) // 3 */
export const cookiesOf = (valueBytes: number, chunkBytes = Number.MAX_VALUE): number =>
  Math.max(1, Math.ceil(valueBytes / chunkBytes));

/** The ends of the names of chunks: `.0` or `C1`, longer from the eleventh on. */
const longestEnd = (cookies: number): number => (cookies > 1 ? 1 + String(cookies - 1).length : 0);

/** What a `Set-Cookie` line has besides the value. @example besidesValueBytes('a') // 59 */
export const besidesValueBytes = (cookieName: string): number => utf8Bytes(cookieName) + '='.length + attributeBytes;

/** The attributes that session libraries set: Max-Age of two weeks, Path, HttpOnly, Secure, SameSite. */
const attributeBytes = '; Max-Age=1209540; Path=/; HttpOnly; Secure; SameSite=Lax'.length;

/** Bits of a base64url character of JSON in HPACK's Huffman code, on average over many tokens (measured). */
const bitsPerCharacter = 6.48;

/**
 * Name and value of the largest single cookie a token needs: what a browser holds against 4,096. A signature
 * cookie is a cookie of its own.
 * @example largestCookieBytes('session', fernet(84)) // 211
 */
export function largestCookieBytes(cookieName: string, size: TokenSize, bytes = size.tokenBytes): number {
  const signature = bytesOf(size.parts, 'signature cookie');
  return Math.max(utf8Bytes(cookieName) + bytes - signature, signature - '; ='.length);
}

/**
 * A token's length in each way that hops count. The Huffman length is an estimate (within 1% for base64url) unless
 * it is given for the value itself.
 * @param exactEncodedBytes Huffman length of the field's value, where the value is known
 * @example usageOf(size, { carrier: 'authorization', cookieName: '', otherCookieBytes: 0 }).cookie // undefined
 */
export function usageOf(
  size: TokenSize,
  carriage: Carriage,
  exactEncodedBytes?: number,
): Usage & { readonly field: { readonly least: number; readonly most: number } } {
  const { carrier, cookieName, otherCookieBytes } = carriage;
  const both = (measure: (tokenBytes: number) => number) => ({
    least: measure(size.tokenBytes),
    most: measure(size.tokenBytesMax),
  });
  const { isNamed: isCookie, field: fieldName } = carriers[carrier];
  const cookiesFor = (tokenBytes: number) => (isCookie ? cookiesOf(tokenBytes, carriage.chunkBytes) : 1);
  /** What further cookies of a split value add to the line: their names, and the ends of all names. */
  const furtherNames = (cookies: number) =>
    (cookies - 1) * (utf8Bytes(cookieName) + '=; '.length) + cookies * longestEnd(cookies);
  const field = (tokenBytes: number) =>
    headerFieldBytes(carrier, cookieName, tokenBytes, otherCookieBytes) + furtherNames(cookiesFor(tokenBytes));
  const estimated = (tokenBytes: number) => {
    const value = field(tokenBytes) - fieldName.length;
    return exactEncodedBytes ?? Math.ceil((value * bitsPerCharacter) / 8);
  };
  const cookie = (tokenBytes: number) => {
    const cookies = cookiesFor(tokenBytes);
    return cookies > 1
      ? utf8Bytes(cookieName) + longestEnd(cookies) + (carriage.chunkBytes ?? 0)
      : (carriage.largestCookieBytes ?? largestCookieBytes(cookieName, size, tokenBytes));
  };
  return {
    cookie: isCookie ? both(cookie) : undefined,
    'set-cookie': isCookie ? both((bytes) => cookie(bytes) + '='.length + attributeBytes) : undefined,
    field: both(field),
    head: both((bytes) => headBytes(field(bytes))),
    encoded: both(estimated),
  };
}
