import type { JsonObject } from '../claims/json.ts';
import { base64urlBytes } from '../encoding/base64.ts';
import { cbcBytes } from '../encoding/block-cipher.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type Curve, ephemeralKey } from './ephemeral-key.ts';
import { jweHeader } from './jose-header.ts';
import { contentEncryption, type JweAlgorithm, type JweEncryption, keyManagement } from './jwe-algorithms.ts';

/** What decides the length of a JWE besides its plaintext. */
export type JweOptions = {
  readonly alg: JweAlgorithm;
  readonly enc: JweEncryption;
  /** modulus of the recipient's key, for RSA */
  readonly rsaBits: number;
  /** curve of the ephemeral key, for ECDH-ES */
  readonly curve: Curve;
  readonly members: JsonObject;
};

const gcmVector = 'A'.repeat(base64urlBytes(12));
const gcmTag = 'A'.repeat(base64urlBytes(16));
/** jose's defaults: a salt of 16 bytes and 2,048 rounds. A `p2c` among the header members replaces the count. */
const password: JsonObject = { p2c: 2048, p2s: 'A'.repeat(base64urlBytes(16)) };

function managementMembers({ alg, curve }: JweOptions): JsonObject {
  switch (keyManagement(alg).adds) {
    case 'epk':
      return { epk: ephemeralKey(curve) };
    case 'vectorAndTag':
      return { iv: gcmVector, tag: gcmTag };
    case 'password':
      return password;
    case 'nothing':
      return {};
  }
}

function encryptedKeyBytes({ alg, enc, rsaBits }: JweOptions): number {
  switch (keyManagement(alg).key) {
    case 'none':
      return 0;
    case 'wrapped':
      return contentEncryption(enc).keyBytes + 8;
    case 'gcm':
      return contentEncryption(enc).keyBytes;
    case 'rsa':
      return Math.ceil(rsaBits / 8);
  }
}

/**
 * Measures compact JWE tokens: header, encrypted key, initialisation vector, ciphertext and tag, four dots between;
 * the dots stay where the encrypted key is empty. RFC 7516 section 7.1. Exact for one recipient, no compression.
 * A signed token inside an encrypted one is measured by giving the inner length as the plaintext.
 * @returns the size for so many bytes of plaintext
 * @example jwe({ alg: 'dir', enc: 'A256GCM', rsaBits: 2048, curve: 'P-256', members: {} })(84).tokenBytes // 193
 */
export function jwe(options: JweOptions): (plainBytes: number) => TokenSize {
  const { ivBytes, tagBytes, blocks } = contentEncryption(options.enc);
  const header = JSON.stringify(jweHeader(options.alg, options.enc, managementMembers(options), options.members));
  const headerBytes = base64urlBytes(utf8Bytes(header));
  const keyBytes = base64urlBytes(encryptedKeyBytes(options));
  return (plainBytes) =>
    tokenOf([
      { name: 'header', bytes: headerBytes },
      { name: 'encrypted key', bytes: keyBytes },
      { name: 'initialisation vector', bytes: base64urlBytes(ivBytes) },
      { name: 'ciphertext', bytes: base64urlBytes(blocks ? cbcBytes(plainBytes) : plainBytes) },
      { name: 'tag', bytes: base64urlBytes(tagBytes) },
      { name: 'separators', bytes: 4 },
    ]);
}
