/** Identifiers in use and their characters. Measured or specified: RFC 9562, PHP 8.2, the ULID and Nano ID specifications. */
export const identifiers = {
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
