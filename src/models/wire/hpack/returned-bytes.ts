import type { CarriedField } from './carried-field.ts';

/** Attributes of a Set-Cookie line, assumed: `; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=86400` has 55 bytes. */
const attributeBytes = 60;

/**
 * Bytes of a response that hands a value to the client: a Set-Cookie line, or the bare value in a body.
 * Responses leave the cloud, so unlike requests these bytes are charged as egress.
 *
 * @example returnedBytes({ carrier: 'cookie', cookieName: 'sid', value: textOf('abc') }) // 79
 */
export function returnedBytes({ carrier, cookieName, value }: CarriedField): number {
  return carrier === 'cookie' ? 12 + cookieName.length + 1 + value.octets + attributeBytes : value.octets;
}
