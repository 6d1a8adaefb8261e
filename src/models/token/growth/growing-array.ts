import { isJsonObject, type Json, type JsonObject } from '../claims/json.ts';
import { type JsonDialect, serialise } from '../claims/serialise.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';

/**
 * A JSON object in which one array grows, as lengths only. `firstBytes[n]` is the sum of its first n serialised
 * elements as they are now; a further element takes `nextBytes`. `outsideBytes` is the object without that array.
 */
export type GrowingArray = {
  readonly outsideBytes: number;
  /** what the array's presence costs besides its elements: brackets, and name, colon and comma where it is missing */
  readonly memberBytes: number;
  /** whether an empty array is written (`"roles":[]`) or left out */
  readonly keptWhenEmpty: boolean;
  readonly firstBytes: readonly number[];
  readonly nextBytes: number;
};

/**
 * Bytes of the whole object when the array has `count` elements: the first ones it has now, then further ones of
 * `nextBytes`. Exact and monotone in `count`.
 * @example grownBytes({ outsideBytes: 2, memberBytes: 10, keptWhenEmpty: false, firstBytes: [0], nextBytes: 7 }, 2) // 27
 */
export function grownBytes(array: GrowingArray, count: number): number {
  if (count === 0 && !array.keptWhenEmpty) return array.outsideBytes;
  const own = Math.min(count, array.firstBytes.length - 1);
  const elements = (array.firstBytes[own] ?? 0) + (count - own) * array.nextBytes;
  const commas = Math.max(0, count - 1);
  return array.outsideBytes + array.memberBytes + elements + commas;
}

/**
 * The array of a *shape*: other claims of `otherClaimBytes` (2 is `{}`) and an array of equally long strings.
 * @param roleBytes length of one string without its quotes
 * @param name of the array, "roles" unless told
 * @example grownBytes(shapeArray(2, 8), 3) // 44
 */
export function shapeArray(otherClaimBytes: number, roleBytes: number, name = 'roles'): GrowingArray {
  const comma = otherClaimBytes > 2 ? 1 : 0;
  const memberBytes = comma + utf8Bytes(JSON.stringify(name)) + ':[]'.length;
  return {
    outsideBytes: otherClaimBytes,
    memberBytes,
    keptWhenEmpty: false,
    firstBytes: [0],
    nextBytes: roleBytes + 2,
  };
}

/**
 * Finds the array a claim name or dotted path stands for (`roles`, `realm_access.roles`).
 * @example arrayAt({ a: { b: [1] } }, 'a.b') // [1]
 */
export function arrayAt(claims: JsonObject, path: string): readonly Json[] | undefined {
  const whole = Object.hasOwn(claims, path) ? claims[path] : undefined;
  if (Array.isArray(whole)) return whole;
  let at: Json | undefined = claims;
  for (const name of path.split('.')) at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return Array.isArray(at) ? at : undefined;
}

/**
 * The growing array inside real claims. Where the claims have no such array it would be added at the top.
 * @param otherwiseBytes length of a further string where no element shows what they are like
 * @example grownBytes(claimsArray({ roles: ['a'] }, 'roles', plain, 8), 1) // 15
 */
export function claimsArray(
  claims: JsonObject,
  path: string,
  dialect: JsonDialect,
  otherwiseBytes: number,
): GrowingArray {
  const bytes = (value: Json): number => utf8Bytes(serialise(value, dialect));
  const array = arrayAt(claims, path);
  if (array === undefined) return shapeArray(bytes(claims), otherwiseBytes, path);
  const firstBytes = [0];
  for (const element of array) firstBytes.push((firstBytes.at(-1) ?? 0) + bytes(element));
  const meanBytes = array.length > 0 ? (firstBytes.at(-1) ?? 0) / array.length : otherwiseBytes + 2;
  const outsideBytes = bytes(claims) - bytes(array);
  return { outsideBytes, memberBytes: 2, keptWhenEmpty: true, firstBytes, nextBytes: Math.round(meanBytes) };
}
