import type { JsonObject } from '../claims/json.ts';
import { base64urlBytes } from '../encoding/base64.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { jwsHeader } from './jose-header.ts';
import { type JwsAlgorithm, jwsSignatureBytes } from './jws-algorithms.ts';

/**
 * Measures compact JWS tokens, the usual signed JWT: header, payload and signature in base64url, two dots between.
 * RFC 7515 section 7.1. Exact. The header is measured once: growth is solved by asking hundreds of times.
 * @param rsaBits modulus of the RSA key, for RS and PS
 * @param members header members added to the default, see `jwsHeader`
 * @returns the size for so many bytes of serialised claims
 * @example jws('HS256', 2048, {})(84).tokenBytes // 193
 */
export function jws(
  algorithm: JwsAlgorithm,
  rsaBits: number,
  members: JsonObject,
): (payloadBytes: number) => TokenSize {
  const headerBytes = base64urlBytes(utf8Bytes(JSON.stringify(jwsHeader(algorithm, members))));
  const signatureBytes = base64urlBytes(jwsSignatureBytes(algorithm, rsaBits));
  return (payloadBytes) =>
    tokenOf([
      { name: 'header', bytes: headerBytes },
      { name: 'payload', bytes: base64urlBytes(payloadBytes) },
      { name: 'signature', bytes: signatureBytes },
      { name: 'separators', bytes: 2 },
    ]);
}
