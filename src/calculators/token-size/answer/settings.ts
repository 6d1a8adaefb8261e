import { isJsonObject, type Json, type JsonObject, parseJson } from '../../../models/token/claims/json.ts';
import type { Settings } from '../../../models/token/formats/settings.ts';
import type { Inputs } from '../ask/fields.ts';

/** A JSON input as an object; the form has checked that it is one. */
export function objectIn(text: string | undefined): JsonObject {
  const value: Json | undefined = text === undefined ? undefined : parseJson(text);
  return isJsonObject(value) ? value : {};
}

/** What the inputs say of a token besides its claims. */
export const settingsOf = ({ alg, enc, rsaBits, curve, header, cookieName, identifier }: Inputs): Settings => ({
  alg,
  enc,
  rsaBits,
  curve,
  members: objectIn(header),
  cookieName,
  identifier,
});
