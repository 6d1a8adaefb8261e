import { isJsonObject, type JsonObject } from '../claims/json.ts';
import { javascript } from '../claims/serialise.ts';
import { isCurve } from '../jose/ephemeral-key.ts';
import { jwe } from '../jose/jwe.ts';
import { isJweAlgorithm, isJweEncryption, type JweAlgorithm, keyManagement } from '../jose/jwe-algorithms.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { joseSegments, modulusBits } from '../paste/jose.ts';
import { type Format, ofBytes } from './format.ts';
import { type Found, present } from './found.ts';
import type { Settings } from './settings.ts';

const meant = (alg: string): JweAlgorithm | undefined =>
  alg === 'usual' ? 'dir' : isJweAlgorithm(alg) ? alg : undefined;

const usesRsa = (management: JweAlgorithm): boolean => keyManagement(management).key === 'rsa';

function settingsOf(header: JsonObject, alg: string, encryptedKey: string): Partial<Settings> | undefined {
  const enc = header['enc'];
  if (!isJweAlgorithm(alg) || typeof enc !== 'string' || !isJweEncryption(enc)) return undefined;
  const epk = header['epk'];
  const curve = isJsonObject(epk) ? epk['crv'] : undefined;
  return {
    alg,
    enc,
    ...(typeof curve === 'string' && isCurve(curve) && { curve }),
    ...(usesRsa(alg) && { rsaBits: modulusBits(encryptedKey) }),
  };
}

/**
 * Reads a compact JWE: without the key only its header shows.
 * @example recognise('eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA').format // 'jwe'
 */
function readJwe(text: string): Found | undefined {
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

/** The encrypted JWT, under any registered key management and content encryption. */
export const jweFormat = {
  label: 'JWE, encrypted JWT',
  named: 'A JWE, encrypted',
  family: 'jwe',
  kind: 'value',
  dialect: javascript,
  algorithms: {
    meant,
    refusal: { rule: 'signs, and a JWE is encrypted', fix: 'Choose one that encrypts, such as dir' },
  },
  asks(alg) {
    const management = meant(alg);
    return [
      'alg',
      'members',
      'enc',
      ...(management && usesRsa(management) ? (['rsaBits'] as const) : []),
      ...(management && keyManagement(management).adds === 'epk' ? (['curve'] as const) : []),
    ];
  },
  sizer({ alg, ...options }) {
    const management = meant(alg);
    if (management === undefined) throw new RangeError(`${alg} encrypts no JWE`);
    return ofBytes(jwe({ ...options, alg: management }));
  },
  read: readJwe,
} as const satisfies Format;
