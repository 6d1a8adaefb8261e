import { type Carrier, headerFieldBytes } from './header-field.ts';
import { headBytes, type Usage } from './limits.ts';
import type { TokenSize } from './part.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** How a token travels. */
export type Carriage = {
  readonly carrier: Carrier;
  readonly cookieName: string;
  /** all other cookies as sent, separators included */
  readonly otherCookieBytes: number;
  /** name and value of the largest cookie, where the token was measured as pasted and may stand in several */
  readonly largestCookieBytes?: number | undefined;
};

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
  const signature = size.parts.find((part) => part.name === 'signature cookie')?.bytes ?? 0;
  return Math.max(utf8Bytes(cookieName) + bytes - signature, signature - '; ='.length);
}

/**
 * A token's length in each way that hops count. The Huffman length is an estimate (within 1% for base64url) unless
 * it is given for the value itself.
 * @param exactEncodedBytes Huffman length of the field's value, where the value is known
 * @example usageOf(size, { carrier: 'authorization', cookieName: '', otherCookieBytes: 0 }).cookie // undefined
 */
export function usageOf(size: TokenSize, carriage: Carriage, exactEncodedBytes?: number): Usage {
  const { carrier, cookieName, otherCookieBytes } = carriage;
  const both = (measure: (tokenBytes: number) => number) => ({
    least: measure(size.tokenBytes),
    most: measure(size.tokenBytesMax),
  });
  const field = (tokenBytes: number) => headerFieldBytes(carrier, cookieName, tokenBytes, otherCookieBytes);
  const estimated = (tokenBytes: number) => {
    const value = field(tokenBytes) - (carrier === 'cookie' ? 'Cookie: '.length : 'Authorization: '.length);
    return exactEncodedBytes ?? Math.ceil((value * bitsPerCharacter) / 8);
  };
  const cookie = (tokenBytes: number) =>
    carriage.largestCookieBytes ?? largestCookieBytes(cookieName, size, tokenBytes);
  const isCookie = carrier === 'cookie';
  return {
    cookie: isCookie ? both(cookie) : undefined,
    'set-cookie': isCookie ? both((bytes) => cookie(bytes) + '='.length + attributeBytes) : undefined,
    field: both(field),
    head: both((bytes) => headBytes(field(bytes))),
    encoded: both(estimated),
  };
}
