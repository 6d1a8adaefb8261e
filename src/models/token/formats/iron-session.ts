import { javascript } from '../claims/serialise.ts';
import { base64urlBytes } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';

/**
 * Size of an iron-session 9 seal (`Fe26.2*1*salt*vector*ciphertext*expiry*salt*mac~2`): two salts of 64 hex
 * characters make it the most expensive of the sealed cookies, `209 + B(CBC(P)) + 13`.
 * Exact for one password with the id 1; the library's own limit also counts the cookie's options.
 * @param hasExpiry whether a time to live is set (default: 14 days); without one the field is empty
 * @example ironSession(84).tokenBytes // 350
 */
export const ironSession = (payloadBytes: number, hasExpiry = true): TokenSize =>
  tokenOf([
    { name: 'prefix', bytes: 'Fe26.2'.length + '1'.length },
    { name: 'salts', bytes: 64 + 64 },
    { name: 'initialisation vector', bytes: base64urlBytes(16) },
    { name: 'ciphertext', bytes: base64urlBytes(cbcBytes(payloadBytes)) },
    { name: 'expiry', bytes: hasExpiry ? 13 : 0 },
    { name: 'signature', bytes: base64urlBytes(32) },
    { name: 'version', bytes: '~2'.length },
    { name: 'separators', bytes: 7 },
  ]);

/**
 * The seal of iron-session.
 * @example recognise('Fe26.2*1*salt*vector*cipher**salt*mac~2').format // 'iron-session'
 */
export const ironSessionFormat = {
  label: 'iron-session 9',
  kind: 'value',
  dialect: javascript,
  keeps: 'iron-session',
  asks: asksNothing,
  sizer: () => ofBytes((bytes) => ironSession(bytes)),
} as const satisfies Format;
