import { javascript } from '../claims/serialise.ts';
import { escapesOf, type TokenSize, tokenOf } from '../encoding/part.ts';
import { binomialBound } from '../growth/binomial-bound.ts';
import { asksNothing, type Format } from './format.ts';

/** Of the 43 characters of a SHA-256 in base64 the last one is a multiple of four: never `+` or `/`. */
const escapableCharacters = 42;
const billionth = 1e-9;
const chance = escapesOf(escapableCharacters, binomialBound(escapableCharacters, 1 / 32, billionth));

/**
 * Size of express-session's `connect.sid`: `s:`, an id of 24 random bytes, a dot and an HMAC in base64, the whole
 * percent-escaped: 80 bytes and 2 more for each `+` or `/` in the HMAC (chance 1/32 each, median 82, mean 82.6).
 * `tokenBytesMax` is the length that one cookie in a thousand million exceeds: 104 (largest of 20,000 seen: 96).
 * Sources: uid-safe (24), cookie-signature 1.2, encodeURIComponent.
 * @example expressSession().tokenBytes // 82
 */
export const expressSession = (): TokenSize =>
  tokenOf(
    [
      { name: 'prefix', bytes: 's%3A'.length },
      { name: 'session id', bytes: 32 },
      { name: 'separators', bytes: 1 },
      { name: 'signature', bytes: 43 },
      { name: 'escapes', bytes: chance.median },
    ],
    chance,
  );

/**
 * The id of express-session.
 * @example recognise('s:id.MFC/4/nFRPa+qlwUISI0LLuv/K8fP0zEpsN0j8yw6iU').format // 'express-session'
 */
export const expressSessionFormat = {
  label: 'express-session, an id',
  kind: 'reference',
  isEscaped: true,
  dialect: javascript,
  asks: asksNothing,
  sizer: () => expressSession,
} as const satisfies Format;
