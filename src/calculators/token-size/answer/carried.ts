import { rememberLast } from '../../../kit/page/remember-last.ts';
import type { Carriage } from '../../../models/exchange/usage.ts';
import { dialectOf } from '../../../models/token/claims/dialect.ts';
import type { JsonObject } from '../../../models/token/claims/json.ts';
import { serialise } from '../../../models/token/claims/serialise.ts';
import type { TokenSize } from '../../../models/token/encoding/part.ts';
import { claimsArray, type GrowingArray, grownBytes, shapeArray } from '../../../models/token/growth/growing-array.ts';
import { resizedClaims, shapeClaims } from '../../../models/token/growth/sample-roles.ts';
import { compresses, isReference, tokenSizer } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';
import { deflatedBytes } from './later-code.ts';
import { namedCookieBytes } from './named-cookies.ts';
import { pastedOf } from './pasted.ts';
import { objectIn, settingsOf } from './settings.ts';
import { splitBy } from './split.ts';

/** What is carried, however it was given: its size now, and its size when its array has another length. */
export type Carried = {
  readonly size: TokenSize;
  readonly carriage: Carriage;
  /** bytes of the serialised claims; absent where a paste does not show them */
  readonly payloadBytes?: number;
  /** absent for a pasted token, which is measured and not understood, and for an id, which does not grow */
  readonly growing?: {
    readonly roles: number;
    readonly elementBytes: number;
    sizeAt(roles: number): TokenSize;
  };
};

/** A measure of a count of roles that is taken once for each count: growth is solved by asking hundreds of times. */
export const remembered = <T>(measure: (roles: number) => T): ((roles: number) => T) =>
  rememberLast(measure, Number.POSITIVE_INFINITY);

/** The growing array of the claims, or of the shape where there are none. */
function arrayOf(inputs: Inputs, claims: JsonObject | undefined): GrowingArray {
  const { growthClaim, roleBytes, otherClaimBytes, format, serializer } = inputs;
  return claims === undefined
    ? shapeArray(otherClaimBytes, roleBytes, growthClaim)
    : claimsArray(claims, growthClaim, dialectOf(format, serializer), roleBytes);
}

/** Claims with so many roles, as text that can be compressed. */
function claimsAt(inputs: Inputs, claims: JsonObject | undefined, elementBytes: number, roles: number): JsonObject {
  const { growthClaim, roleBytes, otherClaimBytes } = inputs;
  return claims === undefined
    ? shapeClaims(otherClaimBytes, roles, roleBytes, growthClaim)
    : resizedClaims(claims, growthClaim, roles, Math.max(0, elementBytes - 2));
}

/** What travels beside a described token, and by which way it does. */
const besidesOf = (inputs: Inputs): Carriage => ({
  carrier: inputs.carrier,
  cookieName: inputs.cookieName,
  otherCookieBytes: inputs.otherCookieBytes + namedCookieBytes(inputs.cookies),
  authorizationBytes: inputs.authorizationBytes,
  otherHeaderBytes: inputs.otherHeaderBytes,
  otherResponseBytes: inputs.otherResponseBytes,
});

/** A token made of a shape or of claims; an id stands for either and follows neither. */
function built(inputs: Inputs): Carried {
  const { format, serializer } = inputs;
  const sizer = tokenSizer({ format, ...settingsOf(inputs) });
  const carriage = { ...besidesOf(inputs), chunkBytes: splitBy(inputs)?.chunkBytes };
  if (isReference(format)) return { size: sizer({ payloadBytes: 0 }), carriage };
  const claims = inputs.claims === undefined ? undefined : objectIn(inputs.claims);
  const array = arrayOf(inputs, claims);
  const dialect = dialectOf(format, serializer);
  const payloadAt = (roles: number) => {
    const payloadBytes = grownBytes(array, roles);
    if (!compresses(format)) return { payloadBytes };
    const text = serialise(claimsAt(inputs, claims, array.nextBytes, roles), dialect);
    return { payloadBytes, deflatedBytes: deflatedBytes(text) };
  };
  const sizeAt = remembered((roles) => sizer(payloadAt(roles)));
  const roles = claims === undefined ? inputs.rolesCount : array.firstBytes.length - 1;
  return {
    size: sizeAt(roles),
    carriage,
    payloadBytes: grownBytes(array, roles),
    growing: { roles, elementBytes: array.nextBytes, sizeAt },
  };
}

/** What the inputs carry: a pasted token before claims, claims before a shape. */
export function carriedBy(inputs: Inputs): Carried {
  const pasted = pastedOf(inputs);
  if (pasted === undefined) return built(inputs);
  const { claimBytes, claimBytesExact } = pasted.found;
  return {
    size: pasted.size,
    carriage: {
      ...besidesOf(inputs),
      ...(pasted.carrier !== undefined && { carrier: pasted.carrier }),
      ...(pasted.cookieName !== undefined && { cookieName: pasted.cookieName }),
      ...(pasted.otherCookieBytes !== undefined && { otherCookieBytes: pasted.otherCookieBytes }),
      ...(pasted.authorizationBytes !== undefined && { authorizationBytes: pasted.authorizationBytes }),
      largestCookieBytes: pasted.largestCookieBytes,
      setCookies: pasted.setCookies,
    },
    ...(claimBytes !== undefined && claimBytesExact ? { payloadBytes: claimBytes } : {}),
  };
}
