/**
 * What a link to a diagnosis holds, behind the `#` that no browser sends: chips, the path, and of a paste the names and lengths. It may come from anybody,
 * so that what is read of it is checked like a paste.
 */
import { EDITION } from '../kit/declare/edition.ts';
import { knowledge } from './facts.ts';
import { type Asked, NONE, UNSURE, unsurePath } from './rank/asked.ts';
import { columns } from './rank/knowledge.ts';
import {
  type CookieRead,
  type FieldRead,
  type HeadRead,
  isRecognised,
  nothingRead,
  type Reading,
} from './read/reading.ts';
import { shortName } from './read/short-name.ts';
import { chips } from './words/chips.ts';

/** The most that an address may hold for all browsers to take it. */
const LONGEST_LINK = 30_000;
const MOST = 300;

/** Names that may not stand in a link as they are read: too long, or with a secret in them. */
const nameIn = (value: unknown): string => (typeof value === 'string' ? shortName(value) : '');
const lengthIn = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9 ? value : 0;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);

const cookieOut = ({ name, nameBytes, valueBytes }: CookieRead) => [name, nameBytes, valueBytes];
const fieldOut = ({ name, valueBytes, cookies, scheme }: FieldRead) => [
  name,
  valueBytes,
  cookies?.map(cookieOut) ?? 0,
  ...(scheme ? [scheme] : []),
];
const headOut = ({ lineBytes = 0, headBytes = 0, fields }: HeadRead) => [lineBytes, headBytes, fields.map(fieldOut)];

function cookieIn(value: unknown): CookieRead {
  const [name, nameBytes, valueBytes] = listIn(value);
  return { name: nameIn(name), nameBytes: lengthIn(nameBytes), valueBytes: lengthIn(valueBytes) };
}
function fieldIn(value: unknown): FieldRead {
  const [name, valueBytes, cookies, scheme] = listIn(value);
  return {
    name: nameIn(name),
    valueBytes: lengthIn(valueBytes),
    ...(Array.isArray(cookies) && { cookies: listIn(cookies).map(cookieIn) }),
    ...(typeof scheme === 'string' && { scheme: nameIn(scheme) }),
  };
}
function headIn(value: unknown): HeadRead | undefined {
  if (!Array.isArray(value)) return undefined;
  const [line, head, fields] = listIn(value);
  const lineBytes = lengthIn(line);
  const headBytes = lengthIn(head);
  return {
    ...(lineBytes > 0 && { lineBytes }),
    ...(headBytes > 0 && { headBytes }),
    fields: listIn(fields).map(fieldIn),
  };
}

const words = (list: readonly string[]) => list.join(',');
const split = (text: string | null) => (text ? text.split(',').slice(0, MOST) : []);
const lengths = ({ dropped: { characters, addresses, hosts } }: Reading) =>
  words([characters, addresses, hosts].map(String));

/** What stands behind the hash for a diagnosis; empty for nothing, and cut to chips and path where it would be too long for an address. */
export function linkValues({ reading, chips: picked, path }: Asked): string {
  const hops = columns
    .filter((column) => path[column] !== UNSURE)
    .map((column) => (path[column] === NONE ? `${column}.${NONE}` : path[column]));
  const heads =
    reading.request || reading.response
      ? JSON.stringify([
          reading.request ? headOut(reading.request) : 0,
          reading.response ? headOut(reading.response) : 0,
        ])
      : '';
  const entries: readonly (readonly [string, string])[] = [
    ['see', words(picked)],
    ['path', words(hops)],
    ['status', words(reading.statuses.map(String))],
    ['said', words(reading.said)],
    ['named', words(reading.products)],
    ['heads', heads.length > LONGEST_LINK ? '' : heads],
    ['protocol', reading.protocol ?? ''],
    ['dropped', isRecognised(reading) ? lengths(reading) : ''],
  ];
  const query = new URLSearchParams(entries.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  if (query.size > 0) query.set('e', EDITION);
  query.sort();
  return `${query}`;
}

const protocols = ['http1', 'http2'] as const;

/** Reads a link; undefined where it holds no diagnosis. What it names and there is not, is left out. */
export function readLinkValues(values: URLSearchParams): Asked | undefined {
  const isOurs = ['see', 'path', 'status', 'said', 'named', 'heads'].some((name) => values.has(name));
  if (!isOurs) return undefined;
  const path = split(values.get('path')).flatMap((text) => {
    const [column, none] = text.split('.');
    const own = columns.find((one) => one === column);
    if (own && none === NONE) return [[own, NONE] as const];
    const hop = knowledge.hops.get(text);
    return hop ? [[hop.at, hop.id] as const] : [];
  });
  const [request, response] = headsIn(values.get('heads'));
  const [characters, addresses, hosts] = split(values.get('dropped')).map((text) => lengthIn(Number(text)));
  const protocol = protocols.find((one) => one === values.get('protocol'));
  return {
    chips: split(values.get('see')).filter((id) => chips.has(id)),
    path: { ...unsurePath, ...Object.fromEntries(path) },
    reading: {
      ...nothingRead,
      ...(request && { request }),
      ...(response && { response }),
      ...(protocol && { protocol }),
      statuses: split(values.get('status'))
        .map(Number)
        .filter((status) => status >= 400 && status < 600),
      said: split(values.get('said')).filter((id) => /^[a-z0-9-]{1,80}$/.test(id)),
      products: split(values.get('named')).filter((id) => knowledge.hops.has(id)),
      dropped: { characters: characters ?? 0, addresses: addresses ?? 0, hosts: hosts ?? 0 },
    },
  };
}

function headsIn(text: string | null): readonly (HeadRead | undefined)[] {
  if (!text || text.length > LONGEST_LINK) return [];
  try {
    return listIn(JSON.parse(text)).map(headIn);
  } catch {
    return [];
  }
}
