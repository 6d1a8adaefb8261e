import { isJsonObject, type JsonObject } from '../claims/json.ts';
import { decodedBytes } from './base64-text.ts';
import { jsonInBase64 } from './encoded-json.ts';

const segment = /^[A-Za-z0-9_-]*$/;

/**
 * The segments of a compact JWS (three) or JWE (five), of which the first is a JSON object with `alg`. Undefined for any other text.
 * @example joseSegments('eyJhbGciOiJub25lIn0.e30.', 3)?.alg // 'none'
 */
export function joseSegments(
  text: string,
  count: number,
): { readonly segments: readonly string[]; readonly header: JsonObject; readonly alg: string } | undefined {
  const segments = text.split('.');
  if (segments.length !== count || !segments.every((part) => segment.test(part))) return undefined;
  const header = jsonInBase64(segments[0] ?? '');
  const alg = isJsonObject(header) ? header['alg'] : undefined;
  return isJsonObject(header) && typeof alg === 'string' ? { segments, header, alg } : undefined;
}

/** Bits of the RSA modulus behind a signature or an encrypted key. @example modulusBits('A'.repeat(342)) // 2048 */
export const modulusBits = (encoded: string): number => 8 * decodedBytes(encoded);
