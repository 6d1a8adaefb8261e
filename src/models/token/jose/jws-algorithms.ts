/** Signature bytes of a JWS algorithm; `modulus` where the RSA key decides and not the name. */
const signatures = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  RS256: 'modulus',
  RS384: 'modulus',
  RS512: 'modulus',
  PS256: 'modulus',
  PS384: 'modulus',
  PS512: 'modulus',
  ES256: 64,
  ES384: 96,
  ES512: 132,
  ES256K: 64,
  EdDSA: 64,
  Ed25519: 64,
  Ed448: 114,
  'ML-DSA-44': 2420,
  'ML-DSA-65': 3309,
  'ML-DSA-87': 4627,
} as const;

/** A registered JWS signature or MAC algorithm; `none` is left out, for a token that anyone can write is no token. */
export type JwsAlgorithm = keyof typeof signatures;

/** Whether a text names a JWS algorithm. @example isJwsAlgorithm('none') // false */
export const isJwsAlgorithm = (name: string): name is JwsAlgorithm => Object.hasOwn(signatures, name);

/** All of them, in the order of the IANA registry. */
export const jwsAlgorithms: readonly JwsAlgorithm[] = Object.keys(signatures).filter(isJwsAlgorithm);

/** Whether the length of the signature follows the RSA key. @example usesRsaModulus('PS256') // true */
export const usesRsaModulus = (algorithm: JwsAlgorithm): boolean => signatures[algorithm] === 'modulus';

/**
 * Bytes of a signature or MAC before base64url. RS and PS are as long as the modulus: RS512 with a 2048-bit
 * key has 256 bytes, not 64. `EdDSA` is taken as Ed25519, the curve nearly every library means by it.
 * Sources: RFC 7518 section 3, RFC 8037, RFC 8812, RFC 9864, RFC 9964 (ML-DSA).
 * @param rsaBits modulus of the RSA key; read for RS and PS only
 * @example jwsSignatureBytes('RS256', 2048) // 256
 */
export function jwsSignatureBytes(algorithm: JwsAlgorithm, rsaBits: number): number {
  const bytes = signatures[algorithm];
  return bytes === 'modulus' ? Math.ceil(rsaBits / 8) : bytes;
}
