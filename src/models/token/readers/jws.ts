import { isJwsAlgorithm, usesRsaModulus } from '../jose/jws-algorithms.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { jsonInBase64 } from '../paste/encoded-json.ts';
import { joseSegments, modulusBits } from '../paste/jose.ts';
import { type Found, present } from './found.ts';

/**
 * Reads a compact JWS. Its payload is decoded, never verified, and may be any text or, nested, another token.
 */
export function readJws(text: string): Found | undefined {
  const jose = joseSegments(text, 3);
  if (jose === undefined) return undefined;
  const { header, alg } = jose;
  const [head = '', payload = '', signature = ''] = jose.segments;
  const rsaBits = isJwsAlgorithm(alg) && usesRsaModulus(alg) ? { rsaBits: modulusBits(signature) } : {};
  return {
    variant: alg,
    header,
    claims: jsonInBase64(payload),
    claimBytes: decodedBytes(payload),
    claimBytesExact: true,
    settings: isJwsAlgorithm(alg) ? { alg, ...rsaBits } : undefined,
    parts: present([
      { name: 'header', bytes: head.length },
      { name: 'payload', bytes: payload.length },
      { name: 'signature', bytes: signature.length },
      { name: 'separators', bytes: 2 },
    ]),
  };
}
