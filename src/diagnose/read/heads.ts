import { utf8Bytes } from '../../models/token/encoding/utf8-bytes.ts';
import { readField } from './cookies.ts';
import type { FieldRead, HeadRead } from './reading.ts';

/** Fields that a line may stand for outside a head; what looks like a field of another name may be anybody's sentence. */
const known = new Set(
  `accept accept-encoding accept-language access-control-allow-origin authorization cache-control cf-ray connection content-length
  content-security-policy content-type cookie date etag expires host if-modified-since if-none-match location origin pragma referer
  sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user server set-cookie
  strict-transport-security transfer-encoding upgrade-insecure-requests user-agent vary via www-authenticate x-amzn-oidc-accesstoken
  x-amzn-oidc-data x-amzn-oidc-identity x-amzn-trace-id x-auth-request-access-token x-auth-request-groups x-forwarded-access-token
  x-forwarded-for x-forwarded-groups x-forwarded-host x-forwarded-proto x-frame-options x-powered-by x-request-id`.split(
    /\s+/,
  ),
);

/** Fields whose values are names of products, which the vocabulary may know. */
const telling = new Set(['server', 'via', 'x-powered-by', 'x-vercel-error', 'x-cache', 'x-amzn-errortype']);

const requestLine = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT) \S+ HTTP\/(\d)/;
const statusLine = /^HTTP\/(\d)(?:\.\d)? (\d{3})\b/;
const fieldLine = /^([A-Za-z][A-Za-z0-9-]{0,63}):[ \t]?/;
/** What curl writes in front of a line: `> ` sent, `< ` received, `* ` its own remarks. */
const arrow = /^([<>*]) ?/;

/** One exchange of the text: its heads as far as they stand there. */
export type Exchange = {
  readonly request?: HeadRead;
  readonly response?: HeadRead;
  readonly status?: number;
  readonly protocol?: 'http1' | 'http2';
};

type Draft = { lineBytes?: number; fields: FieldRead[] };
type Open = { request?: Draft; response?: Draft; status?: number; protocol?: 'http1' | 'http2' };

const protocolOf = (digit: string | undefined) => (digit === '1' ? 'http1' : 'http2');
const sides = { cookie: 'request', authorization: 'request', 'set-cookie': 'response' } as const;
const sideOf = (name: string): 'request' | 'response' | undefined =>
  Object.entries(sides).find(([field]) => field === name)?.[1];

/** Reads the heads of a text line by line; what belongs to no head, or names a product, is given back as words. */
export function readHeads(lines: readonly string[]): {
  readonly exchanges: readonly Exchange[];
  readonly rest: readonly string[];
} {
  const exchanges: Open[] = [];
  const rest: string[] = [];
  let inside: 'request' | 'response' | undefined;
  const current = (): Open => {
    const last = exchanges.at(-1);
    if (last) return last;
    const first: Open = {};
    exchanges.push(first);
    return first;
  };
  const start = (side: 'request' | 'response', line: string, digit: string | undefined, status?: number) => {
    const last = exchanges.at(-1);
    const isNew =
      last === undefined || last[side]?.lineBytes !== undefined || (side === 'request' && last.response !== undefined);
    const open: Open = isNew ? {} : last;
    if (isNew) exchanges.push(open);
    open[side] = { lineBytes: utf8Bytes(line), fields: open[side]?.fields ?? [] };
    open.protocol ??= protocolOf(digit);
    if (status !== undefined) open.status = status;
    inside = side;
  };
  for (const raw of lines) {
    const mark = arrow.exec(raw)?.[1];
    const line = (mark ? raw.replace(arrow, '') : raw).trim();
    if (mark === '*') {
      rest.push(line);
      continue;
    }
    const [, requested] = requestLine.exec(line.slice(0, 20_000)) ?? [];
    const [, answered, status] = statusLine.exec(line) ?? [];
    if (requested !== undefined) start('request', line, requested);
    else if (answered !== undefined) {
      start('response', line, answered, Number(status));
      rest.push(line);
    } else if (line === '') inside = mark === undefined && inside !== undefined ? undefined : inside;
    else {
      const [head = '', name = ''] = fieldLine.exec(line) ?? [];
      const lower = name.toLowerCase();
      const marked = mark === '>' ? 'request' : mark === '<' ? 'response' : undefined;
      if (telling.has(lower)) rest.push(line);
      const side = sideOf(lower) ?? marked ?? inside;
      if (name === '' || (marked === undefined && inside === undefined && !known.has(lower))) rest.push(line);
      else if (side !== undefined) {
        const open = current();
        open[side] ??= { fields: [] };
        open[side].fields.push(readField(name, line.slice(head.length)));
      }
    }
  }
  return { exchanges, rest };
}
