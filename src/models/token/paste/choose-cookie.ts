import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { present } from '../readers/found.ts';
import type { Cookie } from './cookie-lines.ts';
import { type Recognised, recognise } from './recognise.ts';

/** A token that travels as one cookie, as chunks, or as a cookie and its signature. */
export type CookieToken = {
  readonly name: string;
  readonly found: Recognised;
  /** name and value of the largest of its cookies */
  readonly largestCookieBytes: number;
  /** how many cookies it takes */
  readonly cookies: readonly Cookie[];
};

const pairBytes = (cookie: Cookie): number => utf8Bytes(cookie.name) + utf8Bytes(cookie.value);
const lineBytes = (cookies: readonly Cookie[]): number =>
  cookies.reduce((sum, cookie) => sum + pairBytes(cookie) + '='.length, 0) + 2 * Math.max(0, cookies.length - 1);

/** Cookies by name: a hostile line may hold a hundred thousand. */
type Jar = ReadonlyMap<string, Cookie>;

/** `name.0`, `name.1`, … from 0 without a gap, as Auth.js, iron-session and Supabase cut large cookies. */
function chunksOf(name: string, cookies: Jar): readonly Cookie[] {
  const chunks: Cookie[] = [];
  for (;;) {
    const next = cookies.get(`${name}.${chunks.length}`);
    if (next === undefined) return chunks;
    chunks.push(next);
  }
}

function candidate(cookie: Cookie, cookies: Jar): CookieToken | undefined {
  const [, base, index] = /^(.+)\.(\d+)$/.exec(cookie.name) ?? [];
  // The first chunk speaks for all of them.
  if (base !== undefined && index !== '0' && cookies.has(`${base}.0`)) return undefined;
  if (base !== undefined && index === '0') {
    const chunks = chunksOf(base, cookies);
    return together(base, chunks, recognise(chunks.map((chunk) => chunk.value).join('')), 'chunk names');
  }
  const signed = cookies.get(`${cookie.name}.sig`);
  const own = recognise(cookie.value);
  if (signed === undefined) return together(cookie.name, [cookie], own, 'chunk names');
  return together(cookie.name, [cookie, signed], own, 'signature cookie');
}

/** What several cookies take beyond `name=value` of one is a part of its own. */
function together(name: string, cookies: readonly Cookie[], found: Recognised, extra: string): CookieToken {
  const valueBytes = found.parts.reduce((sum, part) => sum + part.bytes, 0);
  const extraBytes = lineBytes(cookies) - utf8Bytes(name) - '='.length - valueBytes;
  return {
    name,
    cookies,
    found: { ...found, parts: present([...found.parts, { name: extra, bytes: extraBytes }]) },
    largestCookieBytes: Math.max(...cookies.map(pairBytes)),
  };
}

/**
 * Picks the cookie that carries the state: a recognised token before an unknown one, then the larger.
 * @example chooseCookie([{ name: 'theme', value: 'dark' }, { name: 'sid', value: 'e30.e30.AA' }])?.name // 'sid'
 */
export function chooseCookie(cookies: readonly Cookie[]): CookieToken | undefined {
  const rank = (token: CookieToken): number => (token.found.format === undefined ? 0 : 1e9) + lineBytes(token.cookies);
  const jar: Jar = new Map(cookies.map((cookie) => [cookie.name, cookie]));
  return [...jar.values()]
    .filter((cookie) => !(cookie.name.endsWith('.sig') && jar.has(cookie.name.slice(0, -'.sig'.length))))
    .map((cookie) => candidate(cookie, jar))
    .filter((token) => token !== undefined)
    .reduce<CookieToken | undefined>((best, token) => (best && rank(best) >= rank(token) ? best : token), undefined);
}

/**
 * Bytes that the remaining cookies add to the line, each with the `; ` that separates it.
 * @example otherBytes([{ name: 'a', value: '1' }, { name: 'b', value: '2' }], ['a']) // 5
 */
export function otherBytes(cookies: readonly Cookie[], taken: readonly string[]): number {
  const own = new Set(taken);
  const others = cookies.filter((cookie) => !own.has(cookie.name));
  return others.reduce((sum, cookie) => sum + '; '.length + pairBytes(cookie) + '='.length, 0);
}
