import { baseRequestBytes, initialWindowBytes } from '../delay/flights.ts';
import { headerValueOf } from '../hpack/carried-field.ts';
import { carrierTraits } from '../hpack/carriers.ts';
import { encoderTraits } from '../hpack/encoders.ts';
import { fieldBytes } from '../hpack/field-bytes.ts';
import { compressionOf } from '../hpack/protocols.ts';
import { carriedField } from '../hpack/request-bytes.ts';
import type { PayloadQuestion } from './payload-question.ts';

/** A size of the carried value at which something jumps: the last size before the jump. */
export type Cliff = { readonly carriedBytes: number; readonly kind: 'compression' | 'round-trip' };

function compressionCliffs(question: PayloadQuestion): readonly Cliff[] {
  const { header } = carrierTraits(question.carrier);
  const compression = compressionOf(question.protocol);
  const encoder = encoderTraits(question.encoder);
  if (!header || !compression || (compression.isApart && !encoder.hasQpackTable)) return [];
  const overhead = headerValueOf(carriedField(question, 0)).octets;
  return encoder
    .limits(header, compression.tableBytes(question))
    .filter((valueOctets) => valueOctets > 0)
    .map((valueOctets) => ({ carriedBytes: valueOctets - overhead, kind: 'compression' as const }))
    .filter(({ carriedBytes }) => carriedBytes > 0);
}

function roundTripCliffs(question: PayloadQuestion, most: number): readonly Cliff[] {
  const cliffs: Cliff[] = [];
  const firstBytes = (carriedBytes: number): number => fieldBytes(carriedField(question, carriedBytes), question).first;
  for (let window = initialWindowBytes; ; window = window * 2 + initialWindowBytes) {
    const room = window - baseRequestBytes;
    if (firstBytes(most) <= room) return cliffs;
    let fits = 0;
    let exceeds = Math.ceil(most);
    while (exceeds - fits > 1) {
      const middle = Math.floor((fits + exceeds) / 2);
      if (firstBytes(middle) <= room) fits = middle;
      else exceeds = middle;
    }
    cliffs.push({ carriedBytes: fits, kind: 'round-trip' });
  }
}

/**
 * The sizes of the carried value, up to `most` bytes, where cost or delay jumps instead of rising: the compression table
 * stops keeping the field, or the first request of a connection needs one more round trip.
 *
 * @example cliffs({ ...question, encoder: 'nghttp2', carrier: 'cookie', cookieName: 'session' }, 10_000)
 * // [{ carriedBytes: 11, kind: 'compression' }, { carriedBytes: 3026, kind: 'compression' }]
 */
export const cliffs = (question: PayloadQuestion, most: number): readonly Cliff[] =>
  [...compressionCliffs(question), ...roundTripCliffs(question, most)]
    .filter(({ carriedBytes }) => carriedBytes <= most)
    .sort((one, other) => one.carriedBytes - other.carriedBytes);
