/** One cookie as it stands in a line. */
export type Cookie = { readonly name: string; readonly value: string };

/** What a pasted text holds before any token is looked for. */
export type Lines =
  | { readonly carrier: 'authorization'; readonly scheme: string; readonly token: string }
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

function authorizationOf(text: string): Lines {
  const [, name = '', token = text.replace(/\s+/g, '')] = scheme.exec(text) ?? [];
  return { carrier: 'authorization', scheme: name, token };
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
  if (authorization !== undefined) return authorizationOf((authorization[2] ?? '').trim());
  if (fields.length > 0) return { carrier: 'cookie', cookies: fields.flatMap(([, , value = '']) => cookiesOf(value)) };
  const whole = pasted.trim();
  if (scheme.test(whole)) return authorizationOf(whole);
  const cookies = lines.flatMap(cookiesOf);
  if (lines.every((line) => line === '' || pairOf(line) !== undefined) && cookies.length > 0) {
    return { carrier: 'cookie', cookies };
  }
  return { carrier: 'unknown', token: whole.replace(/\s+/g, '') };
}
