import { isJsonObject } from '../json.ts';
import { decodeBase64, decodedBytes } from './base64-text.ts';
import { jsonIn, jsonInBase64 } from './encoded-json.ts';
import { present, type Recognised } from './recognised.ts';

const signed =
  /^(\.?)([A-Za-z0-9_-]+)([.:])([A-Za-z0-9_-]{6})\3([A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86})$/;

/**
 * Reads what itsdangerous (Flask) and Django's `signing` write: payload, six characters of time, signature. A dot in
 * front means zlib; those claims are handed on as they are.
 * @example readSigned('e30.Zx1y2z.AAAAAAAAAAAAAAAAAAAAAAAAAAA')?.family // 'flask'
 */
export function readSigned(text: string): Recognised | undefined {
  const [, mark, body = '', separator, , signature = ''] = signed.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const bytes = decodeBase64(body);
  const compressed = mark === '.';
  const claims = compressed ? undefined : jsonIn(bytes);
  // A compressed cookie is told by its mark; a plain one that holds no JSON is something else.
  if (!compressed && claims === undefined) return undefined;
  return {
    family: separator === ':' ? 'django' : 'flask',
    variant: compressed ? 'compressed' : 'plain',
    claims,
    claimBytes: compressed ? undefined : bytes?.length,
    claimBytesExact: !compressed,
    compressedClaims: compressed ? bytes : undefined,
    parts: present([
      { name: 'compression mark', bytes: mark.length },
      { name: 'payload', bytes: body.length },
      { name: 'timestamp', bytes: 6 },
      { name: 'signature', bytes: signature.length },
      { name: 'separators', bytes: 2 },
    ]),
  };
}

/**
 * Reads express-session's signed id, unescaped: `s:id.hmac`.
 * @example readExpress('s:abc.def') // undefined: an HMAC has 43 characters
 */
export function readExpress(text: string): Recognised | undefined {
  const [, id = '', signature = ''] = /^s:(.+)\.([A-Za-z0-9+/]{43})$/.exec(text) ?? [];
  if (id === '') return undefined;
  return {
    family: 'express-session',
    variant: 'signed id',
    parts: [
      { name: 'prefix', bytes: 2 },
      { name: 'session id', bytes: id.length },
      { name: 'separators', bytes: 1 },
      { name: 'signature', bytes: signature.length },
    ],
  };
}

/**
 * Reads an encrypted Rails cookie, unescaped: ciphertext, vector (12 bytes) and tag (16 bytes) between `--`. The claims
 * are base64 inside a JSON envelope whose purpose names the cookie, so that only a bound of their length shows.
 * @example readRails('a--b--c') // undefined
 */
export function readRails(text: string): Recognised | undefined {
  const [cipher = '', vector = '', tag = '', ...rest] = text.split('--');
  if (rest.length > 0 || decodeBase64(cipher) === undefined || vector.length !== 16 || !/^[\w+/]{22}==$/.test(tag))
    return undefined;
  return {
    family: 'rails',
    variant: 'AES-256-GCM',
    parts: [
      { name: 'ciphertext', bytes: cipher.length },
      { name: 'initialisation vector', bytes: vector.length },
      { name: 'tag', bytes: tag.length },
      { name: 'separators', bytes: 4 },
    ],
  };
}

/**
 * Reads the first cookie of a cookie-session pair: a JSON object in padded base64.
 * @example readBase64Session('eyJhIjoxfQ==')?.family // 'cookie-session'
 */
export function readBase64Session(text: string): Recognised | undefined {
  const claims = text.length % 4 === 0 ? jsonInBase64(text) : undefined;
  if (!isJsonObject(claims)) return undefined;
  return {
    family: 'cookie-session',
    variant: 'base64',
    claims,
    claimBytes: decodedBytes(text),
    claimBytesExact: true,
    parts: [{ name: 'payload', bytes: text.length }],
  };
}
