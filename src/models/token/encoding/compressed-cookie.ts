import { base64urlBytes } from './base64.ts';
import { type TokenPart, type TokenSize, tokenOf } from './part.ts';

/** Claims as text, measured plain and as a zlib stream. */
export type CompressiblePayload = { readonly payloadBytes: number; readonly deflatedBytes: number };

/** Both libraries keep the zlib stream only where it saves more than the dot that announces it. */
function payloadParts({ payloadBytes, deflatedBytes }: CompressiblePayload): readonly TokenPart[] {
  return deflatedBytes < payloadBytes - 1
    ? [
        { name: 'compression mark', bytes: 1 },
        { name: 'payload', bytes: base64urlBytes(deflatedBytes) },
      ]
    : [{ name: 'payload', bytes: base64urlBytes(payloadBytes) }];
}

/**
 * Size of a compressed, stamped and signed value: payload, six characters of time, signature, separators between.
 * @param signatureBytes of the digest, before base64url
 * @example stampedCookie({ payloadBytes: 84, deflatedBytes: 78 }, 20).tokenBytes // 140
 */
export const stampedCookie = (payload: CompressiblePayload, signatureBytes: number): TokenSize =>
  tokenOf([
    ...payloadParts(payload),
    { name: 'timestamp', bytes: 6 },
    { name: 'signature', bytes: base64urlBytes(signatureBytes) },
    { name: 'separators', bytes: 2 },
  ]);
