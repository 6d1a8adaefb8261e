import { decodeBase64 } from '../paste/base64-text.ts';
import type { Found } from './found.ts';

/**
 * An encrypted cookie, unescaped: ciphertext, vector (12 bytes) and tag (16 bytes) between `--`. The claims
 * are base64 inside a JSON envelope whose purpose names the cookie, so that only a bound of their length shows.
 */
export function readRails(text: string): Found | undefined {
  const [cipher = '', vector = '', tag = '', ...rest] = text.split('--');
  if (rest.length > 0 || decodeBase64(cipher) === undefined || vector.length !== 16 || !/^[\w+/]{22}==$/.test(tag))
    return undefined;
  return {
    variant: 'AES-256-GCM',
    parts: [
      { name: 'ciphertext', bytes: cipher.length },
      { name: 'initialisation vector', bytes: vector.length },
      { name: 'tag', bytes: tag.length },
      { name: 'separators', bytes: 4 },
    ],
  };
}
