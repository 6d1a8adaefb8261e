import { phpJson } from '../claims/serialise.ts';
import { base64Bytes, base64PaddingBytes } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';

/** A hash of the cookie's name and a bar, which Laravel writes in front of what it encrypts. */
const prefixBytes = 'sha1 in hex is forty characters, as here.'.length;
const vector = base64Bytes(16);
const macBytes = 64;

/**
 * Size of an encrypted Laravel cookie: AES-256-CBC of the value, its vector and its HMAC as JSON, in base64, `=` percent-escaped. No `+` and no `/`
 * can stand in it, since the JSON is ASCII without `>`, `?` and `~`: the length is certain.
 * Source: Illuminate\Encryption\Encrypter and Illuminate\Cookie\CookieValuePrefix, Laravel 9 to 12.
 * @example laravel(84).tokenBytes // 430
 */
export function laravel(payloadBytes: number): TokenSize {
  const ciphertext = base64Bytes(cbcBytes(prefixBytes + payloadBytes));
  const json = '{"iv":"","value":"","mac":"","tag":""}'.length + vector + ciphertext + macBytes;
  const whole = base64Bytes(json);
  const carried = base64Bytes(ciphertext);
  return tokenOf([
    { name: 'ciphertext', bytes: carried },
    { name: 'vector, signature, JSON', bytes: whole - carried },
    { name: 'escapes', bytes: 2 * base64PaddingBytes(json) },
  ]);
}

/**
 * The encrypted cookie of Laravel.
 * @example recognise('eyJpdiI6IkFBQUFBQUFBQUFBQUFBQUFBQUFBQUE9PSIsInZhbHVlIjoiQUFBQUFBQUFBQUFBQUFBQUFBQUFBQT09IiwibWFjIjoiYWJjZCIsInRhZyI6IiJ9').format // 'laravel'
 */
export const laravelFormat = {
  label: 'Laravel encrypted cookie',
  kind: 'value',
  dialect: phpJson,
  plainDialect: phpJson,
  asks: asksNothing,
  sizer: () => ofBytes(laravel),
} as const satisfies Format;
