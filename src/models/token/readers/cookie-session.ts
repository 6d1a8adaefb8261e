import { isJsonObject } from '../claims/json.ts';
import { decodedBytes } from '../paste/base64-text.ts';
import { jsonInBase64 } from '../paste/encoded-json.ts';
import type { Found } from './found.ts';
import { isEnvelope } from './laravel.ts';

/** The first cookie of the pair: a JSON object in padded base64. */
export function readBase64Session(text: string): Found | undefined {
  const claims = text.length % 4 === 0 ? jsonInBase64(text) : undefined;
  if (!isJsonObject(claims) || isEnvelope(claims)) return undefined;
  return {
    variant: 'base64',
    claims,
    claimBytes: decodedBytes(text),
    claimBytesExact: true,
    settings: {},
    parts: [{ name: 'payload', bytes: text.length }],
  };
}
