import { isJsonObject, type JsonObject } from '../claims/json.ts';
import type { Settings } from '../formats/settings.ts';
import { isCurve } from '../jose/ephemeral-key.ts';
import { isJweAlgorithm, isJweEncryption, keyManagement } from '../jose/jwe-algorithms.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { joseSegments, modulusBits } from '../paste/jose.ts';
import { type Found, present } from './found.ts';

function settingsOf(header: JsonObject, alg: string, encryptedKey: string): Partial<Settings> | undefined {
  const enc = header['enc'];
  if (!isJweAlgorithm(alg) || typeof enc !== 'string' || !isJweEncryption(enc)) return undefined;
  const epk = header['epk'];
  const curve = isJsonObject(epk) ? epk['crv'] : undefined;
  return {
    alg,
    enc,
    ...(typeof curve === 'string' && isCurve(curve) && { curve }),
    ...(keyManagement(alg).key === 'rsa' && { rsaBits: modulusBits(encryptedKey) }),
  };
}

/**
 * Reads a compact JWE: without the key only its header shows.
 */
export function readJwe(text: string): Found | undefined {
  const jose = joseSegments(text, 5);
  const enc = jose?.header['enc'];
  if (jose === undefined || typeof enc !== 'string') return undefined;
  const { header, alg } = jose;
  const [head = '', key = '', vector = '', cipher = '', tag = ''] = jose.segments;
  const blocks = enc.includes('CBC');
  return {
    variant: `${alg} / ${enc}`,
    header,
    claimBytes: decodedBytes(cipher) - (blocks ? 1 : 0),
    claimBytesExact: !blocks && header['zip'] === undefined,
    settings: settingsOf(header, alg, key),
    parts: present([
      { name: 'header', bytes: head.length },
      { name: 'encrypted key', bytes: key.length },
      { name: 'initialisation vector', bytes: vector.length },
      { name: 'ciphertext', bytes: cipher.length },
      { name: 'tag', bytes: tag.length },
      { name: 'separators', bytes: 4 },
    ]),
  };
}
