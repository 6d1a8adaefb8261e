import { isJsonObject, type Json, type JsonObject } from '../claims/json.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';

/** A stand-in of the same serialised length that tells nothing of the value. */
function blank(value: Json): Json {
  const bytes = utf8Bytes(JSON.stringify(value));
  if (typeof value === 'boolean') return bytes === 4;
  if (typeof value === 'number') return bytes < 16 ? Number('1'.repeat(bytes)) : 'A'.repeat(bytes - 2);
  return 'A'.repeat(Math.max(0, bytes - 2));
}

/** Members that the algorithm itself puts into the header: they are measured from it. */
const derived = new Set(['alg', 'enc', 'epk', 'iv', 'tag', 'p2s', 'p2c']);

/**
 * The header members of a pasted JWS or JWE as names and lengths: each value is replaced by a stand-in of its length.
 * Where the default header has a `typ`, one without becomes `typ: null`, which takes it out.
 * @param usualTyp of the default header
 * @example headerShape({ alg: 'ES256', kid: 'k1' }, 'JWT') // { kid: 'AA', typ: null }
 */
export function headerShape(header: Json | undefined, usualTyp?: string): JsonObject {
  if (!isJsonObject(header)) return {};
  const kept = Object.entries(header)
    .filter(([name, value]) => !derived.has(name) && !(name === 'typ' && value === usualTyp))
    .map(([name, value]): [string, Json] => [name, blank(value)]);
  const shape = Object.fromEntries(kept);
  return usualTyp !== undefined && !Object.hasOwn(header, 'typ') ? { ...shape, typ: null } : shape;
}
