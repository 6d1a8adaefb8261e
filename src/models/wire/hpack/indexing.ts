import type { Carrier } from './carried-field.ts';
import { carriers } from './carriers.ts';
import { type encoders, encoderTraits, startTableBytes } from './encoders.ts';

/**
 * HTTP/2 encoders that clients use, told apart by what they put into the compression table:
 * `nghttp2` (Node, curl, Apache httpd), `go` (net/http, grpc-go), `chromium`, `firefox`, and one that never indexes
 * (gRPC's C core does so above 512 bytes).
 */
export type Encoder = keyof typeof encoders;

/**
 * Whether the table keeps a field from one request to the next: `kept` makes repeats one byte, `resent` sends the whole
 * literal every time, `uncertain` depends on the request's other headers.
 */
export type Indexing = 'kept' | 'resent' | 'uncertain';

/** The table size that every connection starts with (RFC 9113, section 6.5.2); nghttp2 and Go never go above it. */
export const defaultTableBytes = startTableBytes;

/**
 * Decides what an encoder does with a field whose header value has `valueOctets`.
 *
 * An entry takes 32 bytes plus name and value (RFC 7541, section 4.1). nghttp2 never indexes Authorization and cookies
 * under 20 bytes, nor entries over three quarters of the table (`nghttp2_hd.c`); Firefox refuses more than half of it and
 * never indexes Authorization; Go takes whatever fits; Chromium's cliff at the default table was measured between values
 * of 3,200 bytes (settles) and 3,500 bytes (never settles).
 *
 * @param tableBytes what the server allows in SETTINGS_HEADER_TABLE_SIZE
 * @example indexing('nghttp2', 'cookie', 3034, 4096) // 'kept'; 3035 is 'resent'
 */
export function indexing(
  encoder: Encoder,
  carrier: Exclude<Carrier, 'body'>,
  valueOctets: number,
  tableBytes: number,
): Indexing {
  return encoderTraits(encoder).keeps(carriers[carrier].header, valueOctets, tableBytes);
}

/**
 * The largest header values that an encoder still keeps in its table, smallest first: the compression cliffs.
 * One byte more and every request pays in full. Chromium has two, the ends of its band; where nothing is kept there is none.
 *
 * @example indexingLimits('firefox', 'cookie', 4096) // [2010]
 */
export function indexingLimits(
  encoder: Encoder,
  carrier: Exclude<Carrier, 'body'>,
  tableBytes: number,
): readonly number[] {
  const octets = encoderTraits(encoder).limits(carriers[carrier].header, tableBytes);
  return octets.filter((most) => most > 0);
}
