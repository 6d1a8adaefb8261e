import { type Json, parseJson } from '../claims/json.ts';
import { decodeBase64, utf8Text } from './base64-text.ts';

/** The JSON value in some bytes; undefined where they hold none. @example jsonIn(new Uint8Array([123, 125])) // {} */
export function jsonIn(bytes: Uint8Array | undefined): Json | undefined {
  const text = bytes === undefined ? undefined : utf8Text(bytes);
  return text === undefined ? undefined : parseJson(text);
}

/** The JSON value in a base64 or base64url text. @example jsonInBase64('e30') // {} */
export const jsonInBase64 = (text: string): Json | undefined => jsonIn(decodeBase64(text));
