import { base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { decodeBase64 } from '../paste/base64-text.ts';
import type { Found } from './found.ts';

const BEFORE = 52;
const MAC = 32;

/** Base64url that begins with the magic number of data protection (09 F0 C9 F0) and holds whole cipher blocks. */
export function readAspnet(text: string): Found | undefined {
  if (!text.startsWith('CfDJ8')) return undefined;
  const cipher = (decodeBase64(text)?.length ?? 0) - BEFORE - MAC;
  if (cipher < 16 || cipher % 16 !== 0) return undefined;
  return {
    variant: 'AES-CBC, HMAC-SHA256',
    claimBytes: cipher - 1,
    claimBytesExact: false,
    settings: {},
    parts: [
      { name: 'key id, modifier, vector', bytes: base64urlBytes(BEFORE) },
      { name: 'ciphertext', bytes: base64urlShare(BEFORE, cipher) },
      { name: 'signature', bytes: base64urlShare(BEFORE + cipher, MAC) },
    ],
  };
}
