/** Content encryption: bytes of the content key, the initialisation vector and the tag; CBC pads to blocks. */
const encryptions = {
  'A128CBC-HS256': { keyBytes: 32, ivBytes: 16, tagBytes: 16, blocks: true },
  'A192CBC-HS384': { keyBytes: 48, ivBytes: 16, tagBytes: 24, blocks: true },
  'A256CBC-HS512': { keyBytes: 64, ivBytes: 16, tagBytes: 32, blocks: true },
  A128GCM: { keyBytes: 16, ivBytes: 12, tagBytes: 16, blocks: false },
  A192GCM: { keyBytes: 24, ivBytes: 12, tagBytes: 16, blocks: false },
  A256GCM: { keyBytes: 32, ivBytes: 12, tagBytes: 16, blocks: false },
} as const;

/**
 * Key management by what it puts into the token: `wrapped` content key + 8 (RFC 3394), `gcm` content key with
 * its own vector and tag in the header, `rsa` one modulus, `none` nothing; `epk` an ephemeral public key in the
 * header, `password` a salt and a count.
 */
const managements = {
  dir: { key: 'none', adds: 'nothing' },
  A128KW: { key: 'wrapped', adds: 'nothing' },
  A192KW: { key: 'wrapped', adds: 'nothing' },
  A256KW: { key: 'wrapped', adds: 'nothing' },
  A128GCMKW: { key: 'gcm', adds: 'vectorAndTag' },
  A192GCMKW: { key: 'gcm', adds: 'vectorAndTag' },
  A256GCMKW: { key: 'gcm', adds: 'vectorAndTag' },
  RSA1_5: { key: 'rsa', adds: 'nothing' },
  'RSA-OAEP': { key: 'rsa', adds: 'nothing' },
  'RSA-OAEP-256': { key: 'rsa', adds: 'nothing' },
  'RSA-OAEP-384': { key: 'rsa', adds: 'nothing' },
  'RSA-OAEP-512': { key: 'rsa', adds: 'nothing' },
  'ECDH-ES': { key: 'none', adds: 'epk' },
  'ECDH-ES+A128KW': { key: 'wrapped', adds: 'epk' },
  'ECDH-ES+A192KW': { key: 'wrapped', adds: 'epk' },
  'ECDH-ES+A256KW': { key: 'wrapped', adds: 'epk' },
  'PBES2-HS256+A128KW': { key: 'wrapped', adds: 'password' },
  'PBES2-HS384+A192KW': { key: 'wrapped', adds: 'password' },
  'PBES2-HS512+A256KW': { key: 'wrapped', adds: 'password' },
} as const;

/** A registered JWE content encryption (RFC 7518 section 5). */
export type JweEncryption = keyof typeof encryptions;

/** A registered JWE key management algorithm (RFC 7518 section 4, RFC 8230 for RSA-OAEP-384 and -512). */
export type JweAlgorithm = keyof typeof managements;

/** Whether a text names a JWE key management. @example isJweAlgorithm('HS256') // false */
export const isJweAlgorithm = (name: string): name is JweAlgorithm => Object.hasOwn(managements, name);

/** Whether a text names a content encryption. @example isJweEncryption('A256GCM') // true */
export const isJweEncryption = (name: string): name is JweEncryption => Object.hasOwn(encryptions, name);

/** All registered key managements, as the registry lists them. */
export const jweAlgorithms: readonly JweAlgorithm[] = Object.keys(managements).filter(isJweAlgorithm);
/** All registered content encryptions, as the registry lists them. */
export const jweEncryptions: readonly JweEncryption[] = Object.keys(encryptions).filter(isJweEncryption);

/** Bytes of key, vector and tag of a content encryption. @example contentEncryption('A256GCM').tagBytes // 16 */
export const contentEncryption = (name: JweEncryption): (typeof encryptions)[JweEncryption] => encryptions[name];

/** What a key management adds. @example keyManagement('ECDH-ES').adds // 'epk' */
export const keyManagement = (name: JweAlgorithm): (typeof managements)[JweAlgorithm] => managements[name];
