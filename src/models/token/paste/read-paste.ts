import type { Carrier } from '../../exchange/header-field.ts';
import { besidesValueBytes } from '../../exchange/usage.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type CookieToken, chooseCookie, otherBytes } from './choose-cookie.ts';
import { type Cookie, readLines } from './cookie-lines.ts';
import { type Recognised, recognise } from './recognise.ts';

/** Name and line end of the field. */
const FIELD_BYTES = 'Set-Cookie: \r\n'.length;

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
  /** the value of an `Authorization` field beside the cookie, where both were pasted */
  readonly authorizationBytes?: number | undefined;
  /** all `Set-Cookie` fields of the answer with their line ends, and the longest without */
  readonly setCookies?: { readonly bytes: number; readonly longestBytes: number } | undefined;
};

/** The fields of the answer that set the cookies: as pasted, else as session libraries write those of the token. */
function settingOf(chosen: CookieToken, all: readonly Cookie[]): Pasted['setCookies'] {
  const pasted = all.flatMap(({ setBytes }) => setBytes ?? []);
  const lengths =
    pasted.length > 0
      ? pasted
      : chosen.cookies.map(({ name, value }) => FIELD_BYTES + besidesValueBytes(name) + utf8Bytes(value));
  return { bytes: lengths.reduce((sum, bytes) => sum + bytes, 0), longestBytes: Math.max(...lengths) - '\r\n'.length };
}

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
    const size = measured(found);
    if (lines.carrier === 'unknown') return { size, found };
    const beside = lines.cookies.length > 0 ? { otherCookieBytes: otherBytes(lines.cookies, []) } : {};
    return { size, found, carrier: lines.carrier, ...beside };
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
    setCookies: settingOf(chosen, lines.cookies),
  };
}
