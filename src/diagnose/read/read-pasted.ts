import type { Text } from '../words/texts.ts';
import { readCurlCommand } from './curl-command.ts';
import { failingOf, readHar } from './har.ts';
import { type Exchange, readHeads } from './heads.ts';
import { type Dropped, nothingRead, type Reading } from './reading.ts';
import { productsIn, statusesIn, whatIsSaid } from './say.ts';

/** What a text is read with: the texts that hops print, and the names that they go by. */
export type Vocabulary = {
  readonly texts: readonly Text[];
  readonly names: readonly (readonly [name: string, hop: string])[];
};

/** More than any head, log excerpt or HAR of a log-in has. */
export const LONGEST_PASTE = 50_000_000;

function dropped(text: string): Dropped {
  const short = text.slice(0, 1_000_000);
  const hosts = new Set(
    [
      ...short.matchAll(
        /(?:https?:\/\/|\bhost(?:name)?:\s*"?|\bdomain=|\bserver: )((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})\b/gi,
      ),
    ].map(([, host]) => host),
  ).size;
  const addresses = new Set(short.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/g) ?? [])
    .size;
  return { characters: text.length, hosts, addresses };
}

function chosen(exchanges: readonly Exchange[]): Exchange {
  const at = failingOf(exchanges);
  const failing = exchanges[Math.max(at, 0)] ?? {};
  // Header lines on their own belong to the exchange that is told of
  const other = exchanges.find((exchange) => exchange !== failing && (exchange.request || exchange.response));
  return { ...(failing.request || !other?.request ? {} : { request: other.request }), ...failing };
}

/**
 * Reads what somebody pasted, and keeps names, lengths and known words of it. The text stays with the caller.
 *
 * @example readPasted('HTTP/1.1 431 Request Header Fields Too Large', vocabulary).statuses // [431]
 */
export function readPasted(pasted: string, { texts, names }: Vocabulary): Reading {
  const text = pasted.slice(0, LONGEST_PASTE).replace(/^\uFEFF/, '');
  if (text.trim() === '') return nothingRead;
  const har = readHar(text);
  const command = har ? undefined : readCurlCommand(text);
  const heads = readHeads((command?.rest ?? text).split(/\r?\n/));
  const exchanges = har?.exchanges ?? [...(command ? [command.exchange] : []), ...heads.exchanges];
  const { request, response, status, protocol } = har ? (har.exchanges[0] ?? {}) : chosen(exchanges);
  const words = (har?.rest ?? heads.rest).join('\n');
  const told = statusesIn(words).filter((one) => har === undefined || one === status);
  return {
    ...(request && { request }),
    ...(response && { response }),
    ...(protocol && { protocol }),
    statuses: [...new Set([...(status === undefined || status < 400 ? [] : [status]), ...told])],
    said: whatIsSaid(words, texts),
    products: productsIn(words, names),
    exchanges: exchanges.length,
    dropped: dropped(text),
  };
}
