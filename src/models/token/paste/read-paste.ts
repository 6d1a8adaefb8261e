import { type TokenSize, tokenOf } from '../encoding/part.ts';
import type { Carrier } from '../limits/header-field.ts';
import { chooseCookie, otherBytes } from './choose-cookie.ts';
import { readLines } from './cookie-lines.ts';
import { type Recognised, recognise } from './recognise.ts';

/** A pasted token, measured as it is. What the paste does not tell (carrier, name) is absent. */
export type Pasted = {
  readonly size: TokenSize;
  readonly found: Recognised;
  readonly carrier?: Carrier | undefined;
  readonly cookieName?: string | undefined;
  /** other cookies in the same line, separators included */
  readonly otherCookieBytes?: number | undefined;
  /** name and value of the largest of its cookies */
  readonly largestCookieBytes?: number | undefined;
  /** how many cookies carry it */
  readonly cookieCount?: number | undefined;
};

const measured = (found: Recognised): TokenSize => tokenOf(found.parts);

/**
 * Measures and decodes what a reader pastes: a token, or a `Set-Cookie`, `Cookie` or `Authorization` line. The text
 * stays with the caller; nothing here keeps it. Undefined where there is nothing to measure.
 * @example readPaste('Authorization: Bearer abc')?.size.tokenBytes // 3
 */
export function readPaste(pasted: string): Pasted | undefined {
  const lines = readLines(pasted);
  if (lines.carrier !== 'cookie') {
    if (lines.token === '') return undefined;
    const found = recognise(lines.token);
    return { size: measured(found), found, carrier: lines.carrier === 'unknown' ? undefined : lines.carrier };
  }
  const chosen = chooseCookie(lines.cookies);
  if (chosen === undefined) return undefined;
  const names = chosen.cookies.map((cookie) => cookie.name);
  return {
    size: measured(chosen.found),
    found: chosen.found,
    carrier: 'cookie',
    cookieName: chosen.name,
    otherCookieBytes: otherBytes(lines.cookies, names),
    largestCookieBytes: chosen.largestCookieBytes,
    cookieCount: chosen.cookies.length,
  };
}
