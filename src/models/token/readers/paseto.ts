import { base64urlBytes, base64urlShare } from '../encoding/base64.ts';
import { decodeBase64 } from '../paste/base64-text.ts';
import { jsonIn, jsonInBase64 } from '../paste/encoded-json.ts';
import { type Found, present } from './found.ts';

const token = /^(v[1-4])\.(local|public)\.([A-Za-z0-9_-]+)(?:\.([A-Za-z0-9_-]+))?$/;

/** How a purpose lays out its bytes beside the claims, by PASETO version (1 to 4). */
type Purpose = {
  readonly name: 'public' | 'local';
  readonly nonceBytes: Readonly<Record<string, number>>;
  /** of the signature or the tag */
  readonly proofBytes: Readonly<Record<string, number>>;
  readonly carried: string;
  readonly proof: string;
};
const publicPurpose: Purpose = {
  name: 'public',
  nonceBytes: {},
  proofBytes: { v1: 256, v2: 64, v3: 96, v4: 64 },
  carried: 'payload',
  proof: 'signature',
};
const localPurpose: Purpose = {
  name: 'local',
  nonceBytes: { v1: 32, v2: 24, v3: 32, v4: 32 },
  proofBytes: { v1: 48, v2: 16, v3: 48, v4: 32 },
  carried: 'ciphertext',
  proof: 'tag',
};

/** Reads a PASETO of one purpose and any version; only version 4 can be built here. Claims that can be read are decoded, never verified. */
const reader =
  ({ name, nonceBytes, proofBytes, carried, proof }: Purpose) =>
  (text: string): Found | undefined => {
    const [, version = '', purpose = '', body = '', footer] = token.exec(text) ?? [];
    const bytes = purpose === name ? decodeBase64(body) : undefined;
    if (bytes === undefined) return undefined;
    const before = nonceBytes[version] ?? 0;
    const after = proofBytes[version] ?? 0;
    const claimBytes = bytes.length - before - after;
    if (claimBytes < 0) return undefined;
    return {
      variant: `${version}.${purpose}`,
      header: footer === undefined ? undefined : jsonInBase64(footer),
      claims: before === 0 ? jsonIn(bytes.subarray(0, claimBytes)) : undefined,
      claimBytes,
      claimBytesExact: true,
      settings: version === 'v4' ? {} : undefined,
      parts: present([
        { name: 'prefix', bytes: version.length + purpose.length + 2 },
        { name: 'nonce', bytes: base64urlBytes(before) },
        { name: carried, bytes: base64urlShare(before, claimBytes) },
        { name: proof, bytes: base64urlShare(before + claimBytes, after) },
        { name: 'separators', bytes: footer === undefined ? 0 : 1 },
        { name: 'footer', bytes: footer?.length ?? 0 },
      ]),
    };
  };

export const readPasetoPublic = reader(publicPurpose);
export const readPasetoLocal = reader(localPurpose);
