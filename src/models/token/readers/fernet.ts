import { beforeCiphertext, fernet, macBytes } from '../formats/fernet.ts';
import { decodeBase64 } from '../paste/base64-text.ts';
import type { Found } from './found.ts';

/** Base64 that starts with the version byte 0x80 and holds whole cipher blocks. */
export function readFernet(text: string): Found | undefined {
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
