import { django, flask } from './compressed-cookie.ts';
import { cookieSession } from './cookie-session.ts';
import { expressSession } from './express-session.ts';
import { fernet } from './fernet.ts';
import { ironSession } from './iron-session.ts';
import type { JsonObject } from './json.ts';
import { type JweOptions, jwe } from './jwe.ts';
import { jws } from './jws.ts';
import type { JwsAlgorithm } from './jws-algorithms.ts';
import { type Identifier, opaque } from './opaque.ts';
import type { TokenSize } from './part.ts';
import { pasetoLocal, pasetoPublic } from './paseto.ts';
import { rails } from './rails.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** A token format with what decides its length besides the claims. */
export type TokenFormat =
  | { readonly format: 'jws'; readonly alg: JwsAlgorithm; readonly rsaBits: number; readonly members: JsonObject }
  | ({ readonly format: 'jwe' } & JweOptions)
  | { readonly format: 'cookie-session' | 'rails'; readonly cookieName: string }
  | { readonly format: 'opaque'; readonly identifier: Identifier }
  | {
      readonly format:
        | 'paseto-v4-public'
        | 'paseto-v4-local'
        | 'fernet'
        | 'iron-session'
        | 'express-session'
        | 'flask'
        | 'django';
    };

/** The name of a format. */
export type FormatName = TokenFormat['format'];

/** Serialised claims as a length; `deflatedBytes` (zlib, level 6) is needed by the formats that compress. */
export type Payload = { readonly payloadBytes: number; readonly deflatedBytes?: number | undefined };

/** Flask and Django compress what they sign; nothing else in the list does. @example compresses('jws') // false */
export const compresses = (format: FormatName): boolean => format === 'flask' || format === 'django';

/** An id stands for state held elsewhere: its length does not follow the claims. @example isReference('opaque') // true */
export const isReference = (format: FormatName): boolean => format === 'opaque' || format === 'express-session';

function compressible({ payloadBytes, deflatedBytes }: Payload) {
  if (deflatedBytes === undefined) throw new RangeError('flask and django need deflatedBytes');
  return { payloadBytes, deflatedBytes };
}

/**
 * Measures tokens of one format: what does not depend on the claims is measured once.
 * @returns the size, with its parts, for a payload
 * @throws RangeError where a compressing format is measured without the length of its zlib stream
 * @example tokenSizer({ format: 'fernet' })({ payloadBytes: 84 }).tokenBytes // 204
 */
export function tokenSizer(token: TokenFormat): (payload: Payload) => TokenSize {
  const ofBytes = (size: (payloadBytes: number) => TokenSize) => (payload: Payload) => size(payload.payloadBytes);
  switch (token.format) {
    case 'jws':
      return ofBytes(jws(token.alg, token.rsaBits, token.members));
    case 'jwe':
      return ofBytes(jwe(token));
    case 'paseto-v4-public':
      return ofBytes((bytes) => pasetoPublic(bytes));
    case 'paseto-v4-local':
      return ofBytes((bytes) => pasetoLocal(bytes));
    case 'fernet':
      return ofBytes(fernet);
    case 'iron-session':
      return ofBytes((bytes) => ironSession(bytes));
    case 'cookie-session': {
      const nameBytes = utf8Bytes(token.cookieName);
      return ofBytes((bytes) => cookieSession(bytes, nameBytes));
    }
    case 'express-session':
      return expressSession;
    case 'flask':
      return (payload) => flask(compressible(payload));
    case 'django':
      return (payload) => django(compressible(payload));
    case 'rails':
      return ofBytes(rails(token.cookieName));
    case 'opaque':
      return () => opaque(token.identifier);
  }
}
