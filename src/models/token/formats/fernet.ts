import { javascript } from '../claims/serialise.ts';
import { base64Bytes, base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { decodeBase64 } from '../paste/base64-text.ts';
import { asksNothing, type Format, ofBytes } from './format.ts';
import type { Found } from './found.ts';

const beforeCiphertext = 25;
const macBytes = 32;

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

/** Base64 that starts with the version byte 0x80 and holds whole cipher blocks. */
function readFernet(text: string): Found | undefined {
  if (!text.startsWith('gAAAA')) return undefined;
  const bytes = decodeBase64(text);
  const cipher = (bytes?.length ?? 0) - beforeCiphertext - macBytes;
  if (cipher < 16 || cipher % 16 !== 0) return undefined;
  const { parts, tokenBytes } = fernet(cipher - 1);
  const unpadded = tokenBytes - text.length;
  const last = parts.length - 1;
  return {
    variant: 'AES-128-CBC, HMAC-SHA256',
    claimBytes: cipher - 1,
    claimBytesExact: false,
    settings: {},
    parts: parts.map((part, index) => (index === last ? { ...part, bytes: part.bytes - unpadded } : part)),
  };
}

/**
 * Fernet.
 * @example recognise('gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==').format // 'fernet'
 */
export const fernetFormat = {
  label: 'Fernet',
  named: 'A Fernet token',
  family: 'fernet',
  kind: 'value',
  dialect: javascript,
  asks: asksNothing,
  sizer: () => ofBytes(fernet),
  read: readFernet,
} as const satisfies Format;
