import { isJsonObject, type Json, type JsonObject } from '../claims/json.ts';

const consonants = 'bcdfghjklmnprstv';
const vowels = 'aeio';

/**
 * Names for an array of which only count and length are known: pronounceable, seeded, the same for each call.
 * Needed where a format compresses, for there a length alone has no size; real names share more words and
 * compress better, so that a compressed size from a shape errs on the large side.
 * @param nameBytes length of each name
 * @example sampleRoles(2, 6).length // 2
 */
export function sampleRoles(count: number, nameBytes: number, seed = 1): readonly string[] {
  let state = seed;
  // A linear congruential generator (Numerical Recipes): repeatable, and good enough to spell names.
  const letter = (index: number): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const alphabet = index % 2 === 0 ? consonants : vowels;
    return alphabet[(state >>> 24) % alphabet.length] ?? '';
  };
  return Array.from({ length: count }, () => {
    let name = '';
    for (let index = 0; index < nameBytes; index++) name += letter(index);
    return name;
  });
}

/**
 * Claims that have a given shape: a filler of `otherClaimBytes` and `count` names of `nameBytes`.
 * @param otherClaimBytes 2 (`{}`) or at least 8 (`{"x":""}`); between them the filler is one of 8
 * @example JSON.stringify(shapeClaims(40, 2, 5)).length // 66
 */
export function shapeClaims(otherClaimBytes: number, count: number, nameBytes: number, name = 'roles'): JsonObject {
  const filler = Math.max(0, otherClaimBytes - '{"x":""}'.length);
  const other: JsonObject = otherClaimBytes > 2 ? { x: sampleRoles(1, filler, 2)[0] ?? '' } : {};
  return count > 0 ? { ...other, [name]: sampleRoles(count, nameBytes) } : other;
}

function resized(array: readonly Json[], count: number, nameBytes: number): readonly Json[] {
  return count <= array.length ? array.slice(0, count) : [...array, ...sampleRoles(count - array.length, nameBytes, 3)];
}

/**
 * Claims whose array at `path` has `count` elements: its own first ones, then sample names. Other members stay.
 * @example resizedClaims({ roles: ['a', 'b'] }, 'roles', 1, 4) // { roles: ['a'] }
 */
export function resizedClaims(claims: JsonObject, path: string, count: number, nameBytes: number): JsonObject {
  const own = Object.hasOwn(claims, path) ? claims[path] : undefined;
  const [first = '', ...rest] = path.split('.');
  const inner = Object.hasOwn(claims, first) ? claims[first] : undefined;
  if (!Array.isArray(own) && rest.length > 0 && isJsonObject(inner)) {
    return { ...claims, [first]: resizedClaims(inner, rest.join('.'), count, nameBytes) };
  }
  // Claims that have no such array get none: an empty one would be bytes that nobody wrote.
  if (!Array.isArray(own) && count === 0) return claims;
  return { ...claims, [path]: resized(Array.isArray(own) ? own : [], count, nameBytes) };
}
