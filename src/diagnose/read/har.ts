import { utf8Bytes } from '../../models/token/encoding/utf8-bytes.ts';
import { readField } from './cookies.ts';
import type { Exchange } from './heads.ts';
import type { HeadRead } from './reading.ts';

type Side = { readonly [member: string]: unknown };
const isSide = (value: unknown): value is Side => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function headOf(side: Side, line: string): HeadRead {
  const fields = listOf(side['headers'])
    .filter(isSide)
    .filter(({ name }) => !textOf(name).startsWith(':'))
    .map(({ name, value }) => readField(textOf(name), textOf(value)));
  const size = side['headersSize'];
  return {
    ...(line !== '' && { lineBytes: utf8Bytes(line) }),
    fields,
    ...(typeof size === 'number' && size > 0 && { headBytes: size }),
  };
}

function exchangeOf(entry: Side): Exchange {
  const request = isSide(entry['request']) ? entry['request'] : {};
  const response = isSide(entry['response']) ? entry['response'] : {};
  const address =
    textOf(request['url'])
      .replace(/^https?:\/\/[^/?#]*/i, '')
      .split('#', 1)[0] ?? '';
  const status = response['status'];
  return {
    request: headOf(request, `${textOf(request['method']) || 'GET'} ${address || '/'} HTTP/1.1`),
    response: headOf(response, `HTTP/1.1 ${status} ${textOf(response['statusText'])}`),
    ...(typeof status === 'number' && { status }),
    protocol: /\b(?:h2|h3|HTTP\/2|HTTP\/3)/i.test(textOf(request['httpVersion'])) ? 'http2' : 'http1',
  };
}

/** A HAR file's exchanges; undefined where the text is no HAR. What names a server is given back as words. */
export function readHar(
  text: string,
): { readonly exchanges: readonly Exchange[]; readonly rest: readonly string[] } | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"entries"')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const log = isSide(parsed) && isSide(parsed['log']) ? parsed['log'] : {};
  const entries = listOf(log['entries']).filter(isSide);
  if (entries.length === 0) return undefined;
  const told = entries.map((entry) => {
    const response = isSide(entry['response']) ? entry['response'] : {};
    const server = listOf(response['headers'])
      .filter(isSide)
      .filter(({ name }) => /^(?:server|via|x-powered-by)$/i.test(textOf(name)))
      .map(({ value }) => textOf(value));
    const content = isSide(response['content']) ? textOf(response['content']['text']) : '';
    return [textOf(response['statusText']), textOf(response['_error']), ...server, content.slice(0, 20_000)].join('\n');
  });
  const exchanges = entries.map(exchangeOf);
  const failing = failingOf(exchanges);
  return {
    exchanges: failing < 0 ? exchanges : [...exchanges.slice(failing), ...exchanges.slice(0, failing)],
    rest: [told[Math.max(failing, 0)] ?? ''],
  };
}

const setBytes = ({ response }: Exchange): number =>
  (response?.fields ?? []).reduce((sum, { name, valueBytes }) => sum + (name === 'set-cookie' ? valueBytes : 0), 0);

/** Statuses that say no more than "not here" or "not you" explain nothing where another one was seen. */
const ordinary = new Set([401, 404]);

/** The exchange that went wrong: refused, else without an answer, else the one that sets most; −1 where none is. */
export function failingOf(exchanges: readonly Exchange[]): number {
  const refused = exchanges.findIndex(({ status = 200 }) => status >= 400 && !ordinary.has(status));
  if (refused >= 0) return refused;
  const silent = exchanges.findIndex(({ status }) => status === 0);
  if (silent >= 0) return silent;
  const most = Math.max(0, ...exchanges.map(setBytes));
  return most > 0
    ? exchanges.findIndex((exchange) => setBytes(exchange) === most)
    : exchanges.findIndex(({ status = 200 }) => status >= 400);
}
