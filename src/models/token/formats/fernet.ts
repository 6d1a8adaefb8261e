import { javascript } from '../claims/serialise.ts';
import { base64Bytes, base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';

export const beforeCiphertext = 25;
export const macBytes = 32;

/**
 * Size of a Fernet token: version (1), time (8), vector (16), AES-CBC ciphertext and HMAC-SHA256 (32), together in
 * one *padded* base64url string: `B64(57 + CBC(P))`. github.com/fernet/spec. Exact.
 * @example fernet(84).tokenBytes // 204
 */
export function fernet(payloadBytes: number): TokenSize {
  const ciphertext = cbcBytes(payloadBytes);
  const inFrontOfMac = beforeCiphertext + ciphertext;
  return tokenOf([
    { name: 'version, time, vector', bytes: base64urlBytes(beforeCiphertext) },
    { name: 'ciphertext', bytes: base64urlShare(beforeCiphertext, ciphertext) },
    { name: 'signature', bytes: base64Bytes(inFrontOfMac + macBytes) - base64urlBytes(inFrontOfMac) },
  ]);
}

/**
 * Fernet.
 * @example recognise('gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==').format // 'fernet'
 */
export const fernetFormat = {
  label: 'Fernet',
  kind: 'value',
  dialect: javascript,
  asks: asksNothing,
  sizer: () => ofBytes(fernet),
} as const satisfies Format;
