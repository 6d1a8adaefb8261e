import { renewedShare } from '../../resilience/revocation/refreshes.ts';
import type { PayloadScenario } from '../money/payload-scenario.ts';
import { meanCarriedBytes, newConnectionShare } from '../money/rates.ts';
import type { CarriedField } from './carried-field.ts';
import { type FieldBytes, fieldBytes } from './field-bytes.ts';
import { bitsPerRandomCharacter, bitsPerTokenCharacter, textOfLength } from './header-text.ts';

/** What the state adds to a request: first and repeated on a connection, and the mean over all requests. */
export type RequestBytes = FieldBytes & { readonly mean: number; readonly meanLeast: number };

/**
 * The carried value as a field, at a given size.
 *
 * @example carriedField(scenario, 1_200).value.octets // 1200
 */
export const carriedField = (scenario: PayloadScenario, carriedBytes: number): CarriedField => ({
  carrier: scenario.carrier,
  cookieName: scenario.cookieName,
  value: textOfLength(carriedBytes, scenario.carriedBitsPerCharacter ?? bitsPerTokenCharacter),
});

/**
 * The id that a look-up sends instead: random text, the same carrier and name.
 *
 * @example idField({ ...scenario, idBytes: 64 }).value.bits // 409
 */
export const idField = (scenario: PayloadScenario): CarriedField => ({
  carrier: scenario.carrier,
  cookieName: scenario.cookieName,
  value: textOfLength(scenario.idBytes, bitsPerRandomCharacter),
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
 * @example resentShare(scenario) // 0.28 at 10 requests a connection and 20% refreshes
 */
export const resentShare = (scenario: PayloadScenario): number =>
  1 - (1 - newConnectionShare(scenario)) * (1 - renewedShare(scenario)) * (1 - scenario.setCookieShare);

/**
 * Bytes of the carried state in a request. With growth the value is new each time: every request is a first one, and the
 * size is that of a session's average request.
 *
 * @example carriedRequestBytes(scenario).mean // 214.6, for 1,200 bytes in a cookie over nghttp2 at 10 requests a connection and 20% refreshes
 */
export function carriedRequestBytes(scenario: PayloadScenario): RequestBytes {
  const bytes = fieldBytes(carriedField(scenario, meanCarriedBytes(scenario)), scenario);
  if (scenario.growthBytesPerRequest > 0)
    return { first: bytes.first, warm: bytes.first, warmLeast: bytes.first, mean: bytes.first, meanLeast: bytes.first };
  return withMean(bytes, resentShare(scenario));
}

/**
 * Bytes of the id in a request. An id does not change during a session: only new connections send it in full.
 *
 * @example idRequestBytes({ ...scenario, requestsPerConnection: 1 }).mean // that of `first`: every request opens a connection
 */
export const idRequestBytes = (scenario: PayloadScenario): RequestBytes =>
  withMean(fieldBytes(idField(scenario), scenario), newConnectionShare(scenario));
