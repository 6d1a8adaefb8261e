import type { Given } from '../../kit/read.ts';
import { isCurve } from '../../models/token/ephemeral-key.ts';
import { isJsonObject, type Json } from '../../models/token/json.ts';
import { isJweAlgorithm, isJweEncryption } from '../../models/token/jwe-algorithms.ts';
import { isJwsAlgorithm, usesRsaModulus } from '../../models/token/jws-algorithms.ts';
import { decodedBytes } from '../../models/token/paste/base64-text.ts';
import { claimsShape } from '../../models/token/paste/claims-shape.ts';
import { headerShape } from '../../models/token/paste/header-shape.ts';
import type { Pasted } from '../../models/token/paste/read-paste.ts';

const partBytes = ({ size }: Pasted, name: string): number => size.parts.find((part) => part.name === name)?.bytes ?? 0;
/** Whole bytes of base64url characters, as bits of a modulus. */
const modulusBits = (characters: number): number => 8 * decodedBytes('A'.repeat(characters));

/** The format, algorithm and header of a JWS or JWE, as inputs; undefined where this page cannot build such a one. */
function joseInputs(pasted: Pasted): Given | undefined {
  const { family, header } = pasted.found;
  if (!isJsonObject(header)) return undefined;
  const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  const alg = text(header['alg']);
  const members = headerShape(header, family === 'jws');
  const common = { alg, header: Object.keys(members).length > 0 ? JSON.stringify(members) : undefined };
  if (family === 'jws' && isJwsAlgorithm(alg)) {
    const rsaBits = usesRsaModulus(alg) ? { rsaBits: modulusBits(partBytes(pasted, 'signature')) } : {};
    return { format: 'jws', ...common, ...rsaBits };
  }
  const enc = text(header['enc']);
  if (family !== 'jwe' || !isJweAlgorithm(alg) || !isJweEncryption(enc)) return undefined;
  const epk = header['epk'];
  const crv = isJsonObject(epk) ? text(epk['crv']) : '';
  const curve = isCurve(crv) ? { curve: crv } : {};
  const rsaBits = alg.startsWith('RSA') ? { rsaBits: modulusBits(partBytes(pasted, 'encrypted key')) } : {};
  return { format: 'jwe', enc, ...common, ...curve, ...rsaBits };
}

function formatInputs(pasted: Pasted): Given | undefined {
  const { family, variant } = pasted.found;
  switch (family) {
    case 'jws':
    case 'jwe':
      return joseInputs(pasted);
    case 'paseto':
      return variant.startsWith('v4.') ? { format: `paseto-${variant.replace('.', '-')}` } : undefined;
    case 'opaque':
    case 'rails':
      return undefined;
    default:
      return { format: family };
  }
}

/**
 * Inputs that build a token of the same shape as the pasted one: names, counts and lengths, and no value of it. The paste itself is
 * let go. Undefined where the format cannot be built here, or where the claims are not visible.
 * @param claims the claims, where the page had to decompress them
 */
export function shapeInputs(pasted: Pasted, claims: Json | undefined = pasted.found.claims): Given | undefined {
  const format = formatInputs(pasted);
  const written = claims === undefined ? undefined : new TextEncoder().encode(JSON.stringify(claims)).length;
  const claimBytes = pasted.found.claimBytes ?? written;
  if (format === undefined || (claimBytes === undefined && pasted.found.family !== 'express-session')) return undefined;
  const { carrier, cookieName, otherCookieBytes } = pasted;
  return {
    token: '',
    claims: undefined,
    ...format,
    ...claimsShape(claims, claimBytes ?? 2),
    ...(carrier && { carrier }),
    ...(cookieName !== undefined && { cookieName }),
    ...(otherCookieBytes !== undefined && { otherCookieBytes }),
  };
}
