import type { JsonObject } from '../claims/json.ts';

const forced = (fixed: JsonObject, typ: string | undefined, members: JsonObject): JsonObject => {
  const entries = [...Object.entries(typ === undefined ? fixed : { ...fixed, typ }), ...Object.entries(members)];
  const merged = Object.fromEntries([...entries, ...Object.entries(fixed)]);
  return Object.fromEntries(Object.entries(merged).filter(([name, value]) => name !== 'typ' || value !== null));
};

/**
 * The protected header of a JWS: `{"alg":…,"typ":"JWT"}` as nearly every library writes it, with `members`
 * added. A member replaces the one it names, `typ: null` removes it (jose writes none unless told), and `alg`
 * cannot be replaced: it decides the signature. RFC 7515 section 4.
 * @example jwsHeader('HS256', { kid: 'a' }) // { alg: 'HS256', typ: 'JWT', kid: 'a' }
 */
export const jwsHeader = (algorithm: string, members: JsonObject): JsonObject =>
  forced({ alg: algorithm }, 'JWT', members);

/**
 * The protected header of a JWE: `alg` and `enc`, what the key management adds, and `members`. Libraries write
 * no `typ` here. RFC 7516 section 4.
 * @example jweHeader('dir', 'A256GCM', {}, {}) // { alg: 'dir', enc: 'A256GCM' }
 */
export const jweHeader = (
  algorithm: string,
  encryption: string,
  management: JsonObject,
  members: JsonObject,
): JsonObject => forced({ alg: algorithm, enc: encryption }, undefined, { ...management, ...members });
