import { isJsonObject } from '../json.ts';
import { decodedBytes } from './base64-text.ts';
import { jsonInBase64 } from './encoded-json.ts';
import { present, type Recognised } from './recognised.ts';

const segment = /^[A-Za-z0-9_-]*$/;

/**
 * Reads a compact JWS or JWE: three or five base64url segments of which the first is a JSON object with `alg`.
 * The payload of a JWS is decoded, never verified; of a JWE only the header can be read. A payload may be any text
 * or, nested, another token.
 * @example readJose('eyJhbGciOiJub25lIn0.e30.')?.family // 'jws'
 */
export function readJose(text: string): Recognised | undefined {
  const segments = text.split('.');
  if ((segments.length !== 3 && segments.length !== 5) || !segments.every((part) => segment.test(part)))
    return undefined;
  const header = jsonInBase64(segments[0] ?? '');
  if (!isJsonObject(header) || typeof header['alg'] !== 'string') return undefined;
  const lengths = segments.map((part) => part.length);
  const [head = 0, second = 0, third = 0, fourth = 0, fifth = 0] = lengths;
  if (segments.length === 3) {
    return {
      family: 'jws',
      variant: header['alg'],
      header,
      claims: jsonInBase64(segments[1] ?? ''),
      claimBytes: decodedBytes(segments[1] ?? ''),
      claimBytesExact: true,
      parts: present([
        { name: 'header', bytes: head },
        { name: 'payload', bytes: second },
        { name: 'signature', bytes: third },
        { name: 'separators', bytes: 2 },
      ]),
    };
  }
  const enc = header['enc'];
  if (typeof enc !== 'string') return undefined;
  const blocks = enc.includes('CBC');
  return {
    family: 'jwe',
    variant: `${header['alg']} / ${enc}`,
    header,
    claimBytes: decodedBytes(segments[3] ?? '') - (blocks ? 1 : 0),
    claimBytesExact: !blocks && header['zip'] === undefined,
    parts: present([
      { name: 'header', bytes: head },
      { name: 'encrypted key', bytes: second },
      { name: 'initialisation vector', bytes: third },
      { name: 'ciphertext', bytes: fourth },
      { name: 'tag', bytes: fifth },
      { name: 'separators', bytes: 4 },
    ]),
  };
}
