import { type CarriedField, headerValueOf } from './carried-field.ts';
import { carrierTraits } from './carriers.ts';

/**
 * Bytes that a value adds to an HTTP/1.1 request: its own field line with the closing CRLF, or the bare value in a body.
 * Nothing is compressed, so first and later requests cost the same. Source: RFC 9112, section 5 (a colon, one space, CRLF).
 *
 * @example http1LineBytes({ carrier: 'cookie', cookieName: 'session', value: textOf('abc') }) // "Cookie: session=abc\r\n" is 21
 */
export function http1LineBytes(field: CarriedField): number {
  const valueOctets = headerValueOf(field).octets;
  const { header } = carrierTraits(field.carrier);
  return header ? header.nameOctets + ': '.length + valueOctets + '\r\n'.length : valueOctets;
}
