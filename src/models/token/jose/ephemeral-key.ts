import type { JsonObject } from '../claims/json.ts';
import { base64urlBytes } from '../encoding/base64.ts';

const curves = {
  'P-256': { kty: 'EC', coordinateBytes: 32 },
  'P-384': { kty: 'EC', coordinateBytes: 48 },
  'P-521': { kty: 'EC', coordinateBytes: 66 },
  X25519: { kty: 'OKP', coordinateBytes: 32 },
  X448: { kty: 'OKP', coordinateBytes: 56 },
} as const;

/** A curve for key agreement (RFC 7518 section 6.2, RFC 8037). */
export type Curve = keyof typeof curves;

/** Whether a text names a curve. @example isCurve('P-256') // true */
export const isCurve = (name: string): name is Curve => Object.hasOwn(curves, name);

/** All of them. */
export const curveNames: readonly Curve[] = Object.keys(curves).filter(isCurve);

/**
 * A stand-in for the `epk` header member of ECDH-ES: a public key of the right length, all `A`. Elliptic curves
 * carry both coordinates at full length, leading zeros included; X25519 and X448 carry one.
 * @example JSON.stringify(ephemeralKey('X25519')).length // 78
 */
export function ephemeralKey(curve: Curve): JsonObject {
  const { kty, coordinateBytes } = curves[curve];
  const coordinate = 'A'.repeat(base64urlBytes(coordinateBytes));
  return kty === 'EC' ? { x: coordinate, crv: curve, kty, y: coordinate } : { x: coordinate, crv: curve, kty };
}
