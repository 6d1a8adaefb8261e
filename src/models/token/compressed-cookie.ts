import { base64urlBytes } from './base64.ts';
import { type Part, type TokenSize, tokenOf } from './part.ts';

/** Claims as text, measured plain and as a zlib stream. */
export type CompressiblePayload = { readonly payloadBytes: number; readonly deflatedBytes: number };

/** Both libraries keep the zlib stream only where it saves more than the dot that announces it. */
function payloadParts({ payloadBytes, deflatedBytes }: CompressiblePayload): readonly Part[] {
  return deflatedBytes < payloadBytes - 1
    ? [
        { name: 'compression mark', bytes: 1 },
        { name: 'payload', bytes: base64urlBytes(deflatedBytes) },
      ]
    : [{ name: 'payload', bytes: base64urlBytes(payloadBytes) }];
}

const stamped = (payload: CompressiblePayload, signatureBytes: number): TokenSize =>
  tokenOf([
    ...payloadParts(payload),
    { name: 'timestamp', bytes: 6 },
    { name: 'signature', bytes: base64urlBytes(signatureBytes) },
    { name: 'separators', bytes: 2 },
  ]);

/**
 * Size of Flask's session cookie (itsdangerous `URLSafeTimedSerializer`): payload, time, SHA-1, dots between.
 * Exact for a given zlib length (`zlibBytes`).
 * @example flask({ payloadBytes: 84, deflatedBytes: 78 }).tokenBytes // 140
 */
export const flask = (payload: CompressiblePayload): TokenSize => stamped(payload, 20);

/**
 * Size of Django's signed cookie session (`signing.dumps(compress=True)`): payload, time in base62 (6 characters
 * until the year 3769), SHA-256, colons between. Exact for a given zlib length.
 * @example django({ payloadBytes: 84, deflatedBytes: 78 }).tokenBytes // 156
 */
export const django = (payload: CompressiblePayload): TokenSize => stamped(payload, 32);
