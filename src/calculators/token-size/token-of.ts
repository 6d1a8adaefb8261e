import { isJsonObject, type Json, type JsonObject, parseJson } from '../../models/token/json.ts';
import { isJweAlgorithm, type JweAlgorithm, keyManagement } from '../../models/token/jwe-algorithms.ts';
import { isJwsAlgorithm, type JwsAlgorithm, usesRsaModulus } from '../../models/token/jws-algorithms.ts';
import type { TokenFormat } from '../../models/token/token-format.ts';
import type { Inputs } from './fields.ts';

/** The signature algorithm that the inputs mean; undefined where they name an encrypting one. */
export const signatureOf = ({ alg }: Pick<Inputs, 'alg'>): JwsAlgorithm | undefined =>
  alg === 'usual' ? 'RS256' : isJwsAlgorithm(alg) ? alg : undefined;

/** The key management that the inputs mean; undefined where they name a signing algorithm. */
export const managementOf = ({ alg }: Pick<Inputs, 'alg'>): JweAlgorithm | undefined =>
  alg === 'usual' ? 'dir' : isJweAlgorithm(alg) ? alg : undefined;

/** Whether the length follows an RSA key. */
export function needsRsa(inputs: Inputs): boolean {
  const signature = signatureOf(inputs);
  const management = managementOf(inputs);
  if (inputs.format === 'jws') return signature !== undefined && usesRsaModulus(signature);
  return inputs.format === 'jwe' && management !== undefined && keyManagement(management).key === 'rsa';
}

/** Whether the length follows a curve: the header of ECDH-ES holds a key. */
export function needsCurve(inputs: Inputs): boolean {
  const management = managementOf(inputs);
  return inputs.format === 'jwe' && management !== undefined && keyManagement(management).adds === 'epk';
}

/** A JSON input as an object; the form has checked that it is one. */
export function objectIn(text: string | undefined): JsonObject {
  const value: Json | undefined = text === undefined ? undefined : parseJson(text);
  return isJsonObject(value) ? value : {};
}

/** The token that the inputs describe, without its claims. Rules keep an algorithm of the other kind away. */
export function tokenOfInputs(inputs: Inputs): TokenFormat {
  const { format, rsaBits, curve, enc, cookieName, identifier } = inputs;
  const members = objectIn(inputs.header);
  switch (format) {
    case 'jws':
      return { format, alg: signatureOf(inputs) ?? 'RS256', rsaBits, members };
    case 'jwe':
      return { format, alg: managementOf(inputs) ?? 'dir', enc, rsaBits, curve, members };
    case 'rails':
    case 'cookie-session':
      return { format, cookieName };
    case 'opaque':
      return { format, identifier };
    default:
      return { format };
  }
}
