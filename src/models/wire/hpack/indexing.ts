import { type Carrier, fieldNameOctets } from './carried-field.ts';

/**
 * HTTP/2 encoders that clients use, told apart by what they put into the compression table:
 * `nghttp2` (Node, curl, Apache httpd), `go` (net/http, grpc-go), `chromium`, `firefox`, and one that never indexes
 * (gRPC's C core does so above 512 bytes).
 */
export type Encoder = 'chromium' | 'firefox' | 'nghttp2' | 'go' | 'never-indexed';

/**
 * Whether the table keeps a field from one request to the next: `kept` makes repeats one byte, `resent` sends the whole
 * literal every time, `uncertain` depends on the request's other headers.
 */
export type Indexing = 'kept' | 'resent' | 'uncertain';

/** The table size that every connection starts with (RFC 9113, section 6.5.2); nghttp2 and Go never go above it. */
export const defaultTableBytes = 4096;

/** Chromium indexes every header, so others compete for the table: measured, they need between 596 and 896 bytes of it. */
const chromiumOthersLeast = 596;
const chromiumOthersMost = 896;

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
  const entryBytes = 32 + fieldNameOctets[carrier] + valueOctets;
  const ownLimit = Math.min(tableBytes, defaultTableBytes);
  const keptIf = (kept: boolean): Indexing => (kept ? 'kept' : 'resent');
  switch (encoder) {
    case 'never-indexed':
      return 'resent';
    case 'nghttp2':
      return keptIf(carrier === 'cookie' && valueOctets >= 20 && entryBytes <= (ownLimit * 3) / 4);
    case 'go':
      return keptIf(entryBytes <= ownLimit);
    case 'firefox':
      return keptIf(carrier === 'cookie' && entryBytes <= tableBytes / 2);
    case 'chromium':
      if (valueOctets <= tableBytes - chromiumOthersMost) return 'kept';
      return valueOctets < tableBytes - chromiumOthersLeast ? 'uncertain' : 'resent';
  }
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
  const overhead = 32 + fieldNameOctets[carrier];
  const ownLimit = Math.min(tableBytes, defaultTableBytes);
  const nghttp2Most = Math.floor((ownLimit * 3) / 4) - overhead;
  const candidates = {
    'never-indexed': [],
    nghttp2: carrier === 'cookie' && nghttp2Most > 19 ? [19, nghttp2Most] : [],
    go: [ownLimit - overhead],
    firefox: carrier === 'cookie' ? [Math.floor(tableBytes / 2) - overhead] : [],
    chromium: [tableBytes - chromiumOthersMost, tableBytes - chromiumOthersLeast - 1],
  }[encoder];
  return candidates.filter((octets) => octets > 0);
}
