import { type CarriedField, headerValueOf } from './carried-field.ts';
import { carrierTraits } from './carriers.ts';
import { encoderTraits } from './encoders.ts';
import { hpackIntegerBytes } from './hpack-integer.ts';
import { hpackStringBytes } from './hpack-string.ts';
import { http1LineBytes } from './http1-line.ts';
import type { Encoder } from './indexing.ts';
import { compressionOf, type protocols } from './protocols.ts';

/** The versions of HTTP that differ in what a repeated field costs. */
export type Protocol = keyof typeof protocols;

/** What a connection does with header fields. */
export type Wire = {
  readonly protocol: Protocol;
  readonly encoder: Encoder;
  /** SETTINGS_HEADER_TABLE_SIZE of the server (HTTP/2). */
  readonly headerTableBytes: number;
  /** SETTINGS_QPACK_MAX_TABLE_CAPACITY of the server (HTTP/3); 0 unless it says otherwise (RFC 9204, section 5). */
  readonly qpackTableBytes: number;
};

/**
 * What one field adds to the encoded request, before TLS and TCP, in bytes: `first` where the connection has not seen the
 * value, `warm` where it has. `warmLeast` is below `warm` only inside Chromium's band, where either may hold.
 */
export type FieldBytes = { readonly first: number; readonly warm: number; readonly warmLeast: number };

const always = (bytes: number): FieldBytes => ({ first: bytes, warm: bytes, warmLeast: bytes });

/**
 * Bytes of a field on the wire, first and repeated.
 *
 * A kept field is one byte on repeats (its index is at most 126); a field that is not kept is the same literal each time.
 * Exact for nghttp2 while the request's other headers fit the rest of the table; for HTTP/3 the static table is exact, and a
 * dynamic table is taken to follow the same rules as HPACK's (Go's QPACK has none). A body is not compressed.
 * Sources: RFC 7541, section 6; RFC 9204, section 4.5; measured against a Node HTTP/2 client.
 *
 * @example
 * const value = textOf('a'.repeat(1000));
 * fieldBytes({ carrier: 'cookie', cookieName: 'sid', value }, { protocol: 'http2', encoder: 'nghttp2', headerTableBytes: 4096, qpackTableBytes: 0 })
 * // { first: 631, warm: 1, warmLeast: 1 }
 */
export function fieldBytes(field: CarriedField, wire: Wire): FieldBytes {
  const { header } = carrierTraits(field.carrier);
  const compression = compressionOf(wire.protocol);
  if (!header || !compression) return always(http1LineBytes(field));
  const encoder = encoderTraits(wire.encoder);
  const value = headerValueOf(field);
  const string = hpackStringBytes(value);
  const tableBytes = compression.tableBytes(wire);
  const hasTable = !compression.isApart || (tableBytes > 0 && encoder.hasQpackTable);
  const kept = hasTable ? encoder.keeps(header, value.octets, tableBytes) : 'resent';
  const inserts = kept !== 'resent' || (encoder.insertsAlways && !compression.isApart);
  const reference = inserts && compression.isApart ? 1 : 0;
  const first = hpackIntegerBytes(header.staticName[compression.staticTable], inserts ? 6 : 4) + string + reference;
  return { first, warm: kept === 'kept' ? 1 : first, warmLeast: kept === 'resent' ? first : 1 };
}
