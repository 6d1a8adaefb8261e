import { isJsonObject, type Json, type JsonObject } from '../claims/json.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';

/** What is copied from a pasted token when its shape is used: names of arrays, counts and lengths, never a value. */
export type ClaimsShape = {
  readonly growthClaim: string;
  readonly rolesCount: number;
  readonly roleBytes: number;
  readonly otherClaimBytes: number;
};

const bytes = (value: Json): number => utf8Bytes(JSON.stringify(value));

type Found = { readonly path: string; readonly array: readonly Json[]; readonly bytes: number };

/** Arrays at the top and one object deeper (`realm_access.roles`): where identity providers put what grows. */
function arraysOf(claims: JsonObject): readonly Found[] {
  const level = (object: JsonObject, prefix: string): Found[] =>
    Object.entries(object).flatMap(([name, value]) =>
      Array.isArray(value) && value.length > 0 ? [{ path: prefix + name, array: value, bytes: bytes(value) }] : [],
    );
  const inner = Object.entries(claims).flatMap(([name, value]) =>
    isJsonObject(value) ? level(value, `${name}.`) : [],
  );
  return [...level(claims, ''), ...inner];
}

/**
 * The shape of some claims: their largest array as a count and a mean length, all the rest as one length. What
 * rounding leaves goes to the rest, so that the shape has exactly as many bytes as the claims.
 * @param claimBytes length of the serialised claims as they stood in the token
 * @example claimsShape({ sub: 'a', roles: ['x', 'y'] }, 29) // roles 2 of 1 byte, others 11
 */
export function claimsShape(claims: Json | undefined, claimBytes: number): ClaimsShape {
  const none = { growthClaim: 'roles', rolesCount: 0, roleBytes: 16, otherClaimBytes: Math.max(2, claimBytes) };
  if (!isJsonObject(claims)) return none;
  const largest = arraysOf(claims).reduce<Found | undefined>((a, b) => (a && a.bytes >= b.bytes ? a : b), undefined);
  if (largest === undefined) return none;
  const count = largest.array.length;
  const elementBytes = largest.array.reduce<number>((sum, element) => sum + bytes(element), 0) / count;
  const roleBytes = Math.max(0, Math.floor(elementBytes) - 2);
  const member = ','.length + utf8Bytes(JSON.stringify(largest.path)) + ':[]'.length;
  const otherClaimBytes = claimBytes - member - count * (roleBytes + 2) - (count - 1);
  // An object of three bytes or fewer has no member to put a comma after: such claims are all array.
  if (otherClaimBytes < 4) return none;
  return { growthClaim: largest.path, rolesCount: count, roleBytes, otherClaimBytes };
}
