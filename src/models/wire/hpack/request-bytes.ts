import { renewedShare } from '../../resilience/revocation/refreshes.ts';
import type { PayloadQuestion } from '../money/payload-question.ts';
import { meanCarriedBytes, newConnectionShare } from '../money/rates.ts';
import type { CarriedField } from './carried-field.ts';
import { type FieldBytes, fieldBytes } from './field-bytes.ts';
import { bitsPerRandomCharacter, bitsPerTokenCharacter, textOfLength } from './header-text.ts';

/** What the state adds to a request: first and repeated on a connection, and the mean over all requests. */
export type RequestBytes = FieldBytes & { readonly mean: number; readonly meanLeast: number };

/**
 * The carried value as a field, at a given size.
 *
 * @example carriedField(question, 1_200).value.octets // 1200
 */
export const carriedField = (question: PayloadQuestion, carriedBytes: number): CarriedField => ({
  carrier: question.carrier,
  cookieName: question.cookieName,
  value: textOfLength(carriedBytes, question.carriedBitsPerCharacter ?? bitsPerTokenCharacter),
});

/**
 * The id that a look-up sends instead: random text, the same carrier and name.
 *
 * @example idField({ ...question, idBytes: 64 }).value.bits // 409
 */
export const idField = (question: PayloadQuestion): CarriedField => ({
  carrier: question.carrier,
  cookieName: question.cookieName,
  value: textOfLength(question.idBytes, bitsPerRandomCharacter),
});

const withMean = (bytes: FieldBytes, firstShare: number): RequestBytes => ({
  ...bytes,
  mean: bytes.warm + (bytes.first - bytes.warm) * firstShare,
  meanLeast: bytes.warmLeast + (bytes.first - bytes.warmLeast) * firstShare,
});

/**
 * Share of the requests that send the carried value in full although the table would keep it: new connections, refreshed
 * tokens, and values that the last response has changed.
 *
 * @example resentShare(question) // 0.28 at 10 requests a connection and 20% refreshes
 */
export const resentShare = (question: PayloadQuestion): number =>
  1 - (1 - newConnectionShare(question)) * (1 - renewedShare(question)) * (1 - question.setCookieShare);

/**
 * Bytes of the carried state in a request. With growth the value is new each time: every request is a first one, and the
 * size is that of a session's average request.
 *
 * @example carriedRequestBytes(question).mean // 214.6, for 1,200 bytes in a cookie over nghttp2 at 10 requests a connection and 20% refreshes
 */
export function carriedRequestBytes(question: PayloadQuestion): RequestBytes {
  const bytes = fieldBytes(carriedField(question, meanCarriedBytes(question)), question);
  if (question.growthBytesPerRequest > 0)
    return { first: bytes.first, warm: bytes.first, warmLeast: bytes.first, mean: bytes.first, meanLeast: bytes.first };
  return withMean(bytes, resentShare(question));
}

/**
 * Bytes of the id in a request. An id does not change during a session: only new connections send it in full.
 *
 * @example idRequestBytes({ ...question, requestsPerConnection: 1 }).mean // that of `first`: every request opens a connection
 */
export const idRequestBytes = (question: PayloadQuestion): RequestBytes =>
  withMean(fieldBytes(idField(question), question), newConnectionShare(question));
