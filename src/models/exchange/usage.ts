import type { TokenSize } from '../token/encoding/part.ts';
import { bytesOf } from '../token/encoding/part.ts';
import { utf8Bytes } from '../token/encoding/utf8-bytes.ts';
import { carriers } from './carriers.ts';
import { cookiesOf, furtherNames, longestEnd } from './chunks.ts';
import { type Carrier, headerFieldBytes } from './header-field.ts';
import { certain, type Span, type Usage } from './limits.ts';

/** How a token travels, and beside what. */
export type Carriage = {
  readonly carrier: Carrier;
  readonly cookieName: string;
  /** all other cookies as sent, separators included */
  readonly otherCookieBytes: number;
  /** the value of an `Authorization` field beside a token in a cookie; 0 where there is none */
  readonly authorizationBytes?: number | undefined;
  /** the rest of the request's head: request line, every other field with its line end, the empty line */
  readonly otherHeaderBytes: number;
  /** the rest of the answer's head that sets the cookie, counted alike */
  readonly otherResponseBytes: number;
  /** name and value of the largest cookie, where the token was measured as pasted and may stand in several */
  readonly largestCookieBytes?: number | undefined;
  /** all `Set-Cookie` fields with their line ends, where they were pasted, and the longest */
  readonly setCookies?: { readonly bytes: number; readonly longestBytes: number } | undefined;
  /** what of a value goes into one cookie, where the library that sets it splits a longer one */
  readonly chunkBytes?: number | undefined;
};

const LINE_END = '\r\n'.length;

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

/** A length of the exchange for each length that the token may have. */
const over = ({ tokenBytes, tokenBytesMax, likely }: TokenSize, measure: (tokenBytes: number) => number): Span => ({
  usual: measure(tokenBytes),
  p5: measure(likely.p5),
  p95: measure(likely.p95),
  most: measure(tokenBytesMax),
});

/** The field that does not carry the token: the cookies beside a token in `Authorization`, or the other way round. */
function otherFieldBytes({ carrier, otherCookieBytes, authorizationBytes = 0 }: Carriage): number {
  const besides = carriers[carrier].isNamed ? authorizationBytes : otherCookieBytes;
  const { field } = carriers[carrier].isNamed ? carriers.authorization : carriers.cookie;
  return besides > 0 ? field.length + besides : 0;
}

/** Name and value of the largest cookie of a token that long, in parts where its library splits it. */
function cookieBytes(size: TokenSize, carriage: Carriage, tokenBytes: number): number {
  const { cookieName, chunkBytes = 0 } = carriage;
  const cookies = cookiesOf(tokenBytes, carriage.chunkBytes);
  return cookies > 1
    ? utf8Bytes(cookieName) + longestEnd(cookies) + chunkBytes
    : (carriage.largestCookieBytes ?? largestCookieBytes(cookieName, size, tokenBytes));
}

/**
 * The field line that carries the token, with the names of all its cookies.
 * @example tokenFieldBytes({ carrier: 'cookie', cookieName: 'sid', otherCookieBytes: 0, otherHeaderBytes: 650, otherResponseBytes: 216 }, 5) // 17
 */
export function tokenFieldBytes(carriage: Carriage, tokenBytes: number): number {
  const { carrier, cookieName, otherCookieBytes } = carriage;
  const names = carriers[carrier].isNamed ? furtherNames(tokenBytes, carriage) : 0;
  return headerFieldBytes(carrier, cookieName, tokenBytes, otherCookieBytes) + names;
}

/**
 * A request's lengths in each way that hops count. The Huffman length is an estimate (within 1% for base64url) unless
 * it is given for the value itself.
 * @param exactEncodedBytes Huffman length of the field's value, where the value is known
 * @example requestUsage(size, { carrier: 'authorization', … }).cookie // undefined
 */
export function requestUsage(size: TokenSize, carriage: Carriage, exactEncodedBytes?: number): Usage {
  const { isNamed, field: fieldName } = carriers[carriage.carrier];
  const other = otherFieldBytes(carriage);
  const own = (tokenBytes: number) => tokenFieldBytes(carriage, tokenBytes);
  const longest = (tokenBytes: number) => Math.max(own(tokenBytes), other);
  const encoded = (tokenBytes: number) =>
    exactEncodedBytes ?? Math.ceil(((longest(tokenBytes) - fieldName.length) * bitsPerCharacter) / 8);
  const head = (tokenBytes: number) =>
    carriage.otherHeaderBytes + own(tokenBytes) + LINE_END + (other > 0 ? other + LINE_END : 0);
  const cookie = (tokenBytes: number) => cookieBytes(size, carriage, tokenBytes);
  return {
    cookie: isNamed ? over(size, cookie) : undefined,
    value: certain(size.tokenBytes - bytesOf(size.parts, 'escapes')),
    'set-cookie': isNamed ? over(size, (bytes) => cookie(bytes) + '='.length + attributeBytes) : undefined,
    field: over(size, longest),
    head: over(size, head),
    encoded: over(size, encoded),
  };
}

/**
 * The lengths of the answer that sets the cookie: a `Set-Cookie` field for each part of a split one. A token in `Authorization` comes in a body,
 * and no limit on heads meets it.
 *
 * @example responseUsage(size, { carrier: 'authorization', … }).head // undefined
 */
export function responseUsage(size: TokenSize, carriage: Carriage): Usage {
  if (!carriers[carriage.carrier].isNamed) return {};
  const { cookieName, setCookies, otherResponseBytes } = carriage;
  const before = 'Set-Cookie: '.length;
  const line = (tokenBytes: number) => before + cookieBytes(size, carriage, tokenBytes) + '='.length + attributeBytes;
  const besides = before + attributeBytes + LINE_END;
  // A signature is a cookie of its own: its name and value stand in the token, behind the "; " of a request.
  const signature = bytesOf(size.parts, 'signature cookie') > 0 ? besides - '; '.length : 0;
  const all = (tokenBytes: number) => {
    const cookies = cookiesOf(tokenBytes, carriage.chunkBytes);
    return tokenBytes + signature + cookies * (besides + utf8Bytes(cookieName) + '='.length + longestEnd(cookies));
  };
  return {
    field: over(size, (bytes) => setCookies?.longestBytes ?? line(bytes)),
    head: over(size, (bytes) => otherResponseBytes + (setCookies?.bytes ?? all(bytes))),
  };
}
