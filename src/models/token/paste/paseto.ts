import { base64urlBytes, base64urlShare } from '../base64.ts';
import { decodeBase64 } from './base64-text.ts';
import { jsonIn, jsonInBase64 } from './encoded-json.ts';
import { present, type Recognised } from './recognised.ts';

const token = /^(v[1-4])\.(local|public)\.([A-Za-z0-9_-]+)(?:\.([A-Za-z0-9_-]+))?$/;
/** Bytes beside the claims: signature of `public`, or nonce and tag of `local` (PASETO versions 1 to 4). */
const signatureBytes: Readonly<Record<string, number>> = { v1: 256, v2: 64, v3: 96, v4: 64 };
const nonceBytes: Readonly<Record<string, number>> = { v1: 32, v2: 24, v3: 32, v4: 32 };
const tagBytes: Readonly<Record<string, number>> = { v1: 48, v2: 16, v3: 48, v4: 32 };

/**
 * Reads a PASETO of any version; the claims of `public` are decoded, never verified.
 * @example readPaseto('v4.public.e30')?.family // undefined: too short for a signature
 */
export function readPaseto(text: string): Recognised | undefined {
  const [, version = '', purpose = '', body = '', footer] = token.exec(text) ?? [];
  const bytes = body === '' ? undefined : decodeBase64(body);
  if (bytes === undefined) return undefined;
  const isPublic = purpose === 'public';
  const before = isPublic ? 0 : (nonceBytes[version] ?? 0);
  const after = (isPublic ? signatureBytes[version] : tagBytes[version]) ?? 0;
  const claimBytes = bytes.length - before - after;
  if (claimBytes < 0) return undefined;
  return {
    family: 'paseto',
    variant: `${version}.${purpose}`,
    header: footer === undefined ? undefined : jsonInBase64(footer),
    claims: isPublic ? jsonIn(bytes.subarray(0, claimBytes)) : undefined,
    claimBytes,
    claimBytesExact: true,
    parts: present([
      { name: 'prefix', bytes: version.length + purpose.length + 2 },
      { name: 'nonce', bytes: base64urlBytes(before) },
      { name: isPublic ? 'payload' : 'ciphertext', bytes: base64urlShare(before, claimBytes) },
      { name: isPublic ? 'signature' : 'tag', bytes: base64urlShare(before + claimBytes, after) },
      { name: 'separators', bytes: footer === undefined ? 0 : 1 },
      { name: 'footer', bytes: footer?.length ?? 0 },
    ]),
  };
}
