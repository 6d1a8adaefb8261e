import { isJsonObject, type JsonObject } from '../claims/json.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { jsonInBase64 } from '../paste/encoded-json.ts';
import type { Found } from './found.ts';

/** What Laravel's encrypter writes: vector, ciphertext and HMAC. @example isEnvelope({ iv: '', value: '', mac: '' }) // true */
export const isEnvelope = (value: JsonObject): boolean =>
  ['iv', 'value', 'mac'].every((name) => typeof value[name] === 'string');

/** JSON in base64 whose members are those of Laravel's encrypter. */
export function readLaravel(text: string): Found | undefined {
  const json = jsonInBase64(text);
  if (!isJsonObject(json) || !isEnvelope(json)) return undefined;
  const { value } = json;
  const ciphertext = typeof value === 'string' ? value : '';
  const carried = Math.min(text.length, 4 * Math.ceil(ciphertext.length / 3));
  return {
    variant: 'AES-CBC, HMAC-SHA256',
    claimBytes: Math.max(0, decodedBytes(ciphertext) - 42),
    claimBytesExact: false,
    settings: {},
    parts: [
      { name: 'ciphertext', bytes: carried },
      { name: 'vector, signature, JSON', bytes: text.length - carried },
    ],
  };
}
