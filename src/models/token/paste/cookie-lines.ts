import { utf8Bytes } from '../encoding/utf8-bytes.ts';

/** One cookie as it stands in a line. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  /** the whole field that set it, line end included, where that was pasted */
  readonly setBytes?: number;
};

/** What a pasted text holds before any token is looked for. */
export type Lines =
  | {
      readonly carrier: 'authorization';
      readonly scheme: string;
      readonly token: string;
      /** those of a line beside it */
      readonly cookies: readonly Cookie[];
    }
  | { readonly carrier: 'cookie'; readonly cookies: readonly Cookie[] }
  | { readonly carrier: 'unknown'; readonly token: string };

const attributes = new Set([
  'path',
  'domain',
  'expires',
  'max-age',
  'secure',
  'httponly',
  'samesite',
  'partitioned',
  'priority',
]);
const fieldLine = /^(set-cookie|cookie|authorization)[ \t]*:(.*)$/i;
const scheme = /^(bearer|dpop|token)\s+(\S+)$/i;
/** A cookie's name, then a value; `abc==` is padding and no pair. */
const pair = /^([!#$%&'*+\-.^_`|~\w]+)=(?!=|$)(.*)$/;

function pairOf(text: string): Cookie | undefined {
  const [, name, value = ''] = pair.exec(text.trim()) ?? [];
  return name === undefined ? undefined : { name, value: value.trim() };
}

const pairsOf = (text: string): readonly Cookie[] =>
  text
    .split(';')
    .map(pairOf)
    .filter((cookie) => cookie !== undefined);

const isAttribute = (text: string): boolean => attributes.has((text.split('=')[0] ?? '').trim().toLowerCase());

/** A `Set-Cookie` value is one cookie and its attributes; a `Cookie` value is cookies only. */
function cookiesOf(text: string): readonly Cookie[] {
  const [first = '', ...rest] = text.split(';');
  return rest.some(isAttribute) ? pairsOf(first) : pairsOf(text);
}

function authorizationOf(text: string, cookies: readonly Cookie[] = []): Lines {
  const [, name = '', token = text.replace(/\s+/g, '')] = scheme.exec(text) ?? [];
  return { carrier: 'authorization', scheme: name, token, cookies };
}

const SET_COOKIE = 'set-cookie';

/** The cookies of a field; each knows how long a `Set-Cookie` field was that set it. */
function cookiesIn([, name = '', value = '']: RegExpExecArray): readonly Cookie[] {
  if (name.toLowerCase() !== SET_COOKIE) return cookiesOf(value);
  const setBytes = utf8Bytes(`${SET_COOKIE}: ${value.trim()}\r\n`);
  return pairsOf(value.split(';')[0] ?? '').map((cookie) => ({ ...cookie, setBytes }));
}

/**
 * Splits a pasted text: `Set-Cookie`, `Cookie` and `Authorization` lines (several, as a browser's tools copy them), a bare
 * `name=value; …` or `Bearer …`, or a bare token, which may be broken over several lines.
 * @example readLines('Cookie: a=1; b=2').carrier // 'cookie'
 */
export function readLines(pasted: string): Lines {
  const lines = pasted.split(/\r?\n/).map((line) => line.trim());
  const fields = lines.map((line) => fieldLine.exec(line)).filter((match) => match !== null);
  const authorization = fields.find(([, name]) => name?.toLowerCase() === 'authorization');
  const others = fields.filter((match) => match !== authorization);
  if (authorization !== undefined) return authorizationOf((authorization[2] ?? '').trim(), others.flatMap(cookiesIn));
  if (fields.length > 0) return { carrier: 'cookie', cookies: fields.flatMap(cookiesIn) };
  const whole = pasted.trim();
  if (scheme.test(whole)) return authorizationOf(whole);
  const cookies = lines.flatMap(cookiesOf);
  if (lines.every((line) => line === '' || pairOf(line) !== undefined) && cookies.length > 0) {
    return { carrier: 'cookie', cookies };
  }
  return { carrier: 'unknown', token: whole.replace(/\s+/g, '') };
}
