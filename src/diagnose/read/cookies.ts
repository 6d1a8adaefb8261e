import { utf8Bytes } from '../../models/token/encoding/utf8-bytes.ts';
import type { CookieRead, FieldRead } from './reading.ts';
import { shortName } from './short-name.ts';

/** What may stand before the equals sign of a cookie; everything else is part of a value. */
const token = /^[!#$%&'*+\-.^_`|~\w:[\]/]{1,256}$/;

/** One `name=value`. What has no name, or is padding of base64, is a value throughout. */
function cookieOf(text: string): CookieRead {
  const pair = text.trim();
  const at = pair.indexOf('=');
  const name = at > 0 ? pair.slice(0, at) : '';
  const isNamed = token.test(name) && pair.length > at + 1 && pair[at + 1] !== '=';
  return isNamed
    ? { name: shortName(name), nameBytes: utf8Bytes(name), valueBytes: utf8Bytes(pair.slice(at + 1)) }
    : { name: '', nameBytes: 0, valueBytes: utf8Bytes(pair) };
}

/** The field of a Cookie line: all its cookies. @example readCookie('a=1; b=22').cookies // two of them */
export const readCookie = (value: string): FieldRead => ({
  name: 'cookie',
  valueBytes: utf8Bytes(value),
  cookies: value
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map(cookieOf),
});

/** The field of a Set-Cookie line: one cookie, its attributes are counted and dropped. */
export const readSetCookie = (value: string): FieldRead => ({
  name: 'set-cookie',
  valueBytes: utf8Bytes(value),
  cookies: [cookieOf(value.split(';', 1)[0] ?? '')],
});

const schemes = new Map(
  ['Bearer', 'Basic', 'DPoP', 'Token', 'Negotiate', 'NTLM', 'Digest'].map((name) => [name.toLowerCase(), name]),
);

function readAuthorization(value: string): FieldRead {
  const scheme = schemes.get((value.split(' ', 1)[0] ?? '').toLowerCase());
  return { name: 'authorization', valueBytes: utf8Bytes(value), ...(scheme && { scheme }) };
}

/** Names of fields are names; one that looks made is shortened like a cookie's. */
export function readField(name: string, value: string): FieldRead {
  const lower = name.toLowerCase();
  const trimmed = value.trim();
  const special = new Map([
    ['cookie', readCookie],
    ['set-cookie', readSetCookie],
    ['authorization', readAuthorization],
  ]).get(lower);
  return special ? special(trimmed) : { name: shortName(lower), valueBytes: utf8Bytes(trimmed) };
}
