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

/** A value that says into how many cookies it was cut, as ASP.NET writes it into the cookie of that name. */
const counted = /^chunks-(\d{1,3})$/;
/** A short value is no part of a long one, unless its name says so. */
const LEAST_CHUNK = 64;

const numbered = (jar: Jar, stem: string, from: number): readonly Cookie[] => {
  const chunks: Cookie[] = [];
  for (;;) {
    const next = jar.get(`${stem}${from + chunks.length}`);
    if (next === undefined) return chunks;
    chunks.push(next);
  }
};

/** Libraries cut at one length: all parts but the last are equally long, and the last is no longer. */
function areCut(chunks: readonly Cookie[]): boolean {
  const lengths = chunks.map(({ value }) => value.length);
  const [first = 0] = lengths;
  return (
    lengths.length > 1 &&
    first >= LEAST_CHUNK &&
    lengths.slice(0, -1).every((length) => length === first) &&
    (lengths.at(-1) ?? 0) <= first
  );
}

/** The parts of a value, in their order, and the cookie that tells how many there are. */
type Cut = { readonly name: string; readonly chunks: readonly Cookie[]; readonly head?: Cookie };

/** By the pattern of names alone: a head that says `chunks-N`; `name.0`, `name.1`; else any stem with consecutive numbers, from 0 or 1, cut at one length. */
function cutAt(cookie: Cookie, jar: Jar): Cut | undefined {
  const [, count] = counted.exec(cookie.value) ?? [];
  if (count !== undefined) {
    const chunks = ['C', '.', '-', '_', ''].map((mark) => numbered(jar, cookie.name + mark, 1));
    const named = chunks.find(({ length }) => length >= Number(count));
    return named && { name: cookie.name, chunks: named.slice(0, Number(count)), head: cookie };
  }
  const [, stem = '', mark = '', index] = /^(.*?)([.\-_]?)([01])$/.exec(cookie.name) ?? [];
  if (index === undefined || stem === '') return undefined;
  // The first part speaks for all of them.
  if (index === '1' && jar.has(`${stem}${mark}0`)) return undefined;
  const chunks = numbered(jar, stem + mark, Number(index));
  const whole = jar.get(stem);
  if (mark === '.' && index === '0') return { name: stem, chunks };
  const all = index === '1' && whole !== undefined && !counted.test(whole.value) ? [whole, ...chunks] : chunks;
  return areCut(all) ? { name: stem, chunks: all } : undefined;
}

/** Every value that was cut, and the names of all its cookies. */
function cutsIn(jar: Jar): { readonly cuts: readonly Cut[]; readonly taken: ReadonlySet<string> } {
  const cuts: Cut[] = [];
  const taken = new Set<string>();
  const heads = [...jar.values()].sort((a, b) => Number(counted.test(b.value)) - Number(counted.test(a.value)));
  for (const cookie of heads) {
    const cut = taken.has(cookie.name) ? undefined : cutAt(cookie, jar);
    if (cut === undefined || cut.chunks.some(({ name }) => taken.has(name))) continue;
    cuts.push(cut);
    for (const { name } of [...cut.chunks, ...(cut.head ? [cut.head] : [])]) taken.add(name);
  }
  return { cuts, taken };
}

const ofCut = ({ name, chunks, head }: Cut): CookieToken =>
  together(
    name,
    head ? [head, ...chunks] : chunks,
    recognise(chunks.map(({ value }) => value).join('')),
    'chunk names',
  );

/** A cookie of its own, with its signature where it has one. */
function single(cookie: Cookie, jar: Jar): CookieToken {
  const signed = jar.get(`${cookie.name}.sig`);
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
  const { cuts, taken } = cutsIn(jar);
  const whole = [...jar.values()].filter(
    ({ name }) => !taken.has(name) && !(name.endsWith('.sig') && jar.has(name.slice(0, -'.sig'.length))),
  );
  return [...cuts.map(ofCut), ...whole.map((cookie) => single(cookie, jar))].reduce<CookieToken | undefined>(
    (best, token) => (best && rank(best) >= rank(token) ? best : token),
    undefined,
  );
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
