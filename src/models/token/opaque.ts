import { type TokenSize, tokenOf } from './part.ts';

/** Identifiers in use and their characters. Measured or specified: RFC 9562, PHP 8.2, the ULID and Nano ID specifications. */
const identifiers = {
  'base64url-128': 22,
  'base64url-256': 43,
  'hex-128': 32,
  'hex-256': 64,
  uuid: 36,
  ulid: 26,
  nanoid: 21,
  phpsessid: 26,
} as const;

/** How an opaque session id is written. */
export type Identifier = keyof typeof identifiers;

/**
 * Size of an opaque id: all of it is reference and nothing is state, so it never grows.
 * @example opaque('base64url-256').tokenBytes // 43
 */
export const opaque = (identifier: Identifier): TokenSize =>
  tokenOf([{ name: 'session id', bytes: identifiers[identifier] }]);
