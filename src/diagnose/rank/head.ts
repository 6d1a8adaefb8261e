import type { FieldRead, HeadRead, Reading } from '../read/reading.ts';
import type { Way } from './knowledge.ts';

/** What a browser sends besides cookies in a navigation, with its request line; and what an application answers besides what it sets. */
export type Beside = {
  readonly requestBytes: number;
  readonly requestFields: number;
  readonly responseBytes: number;
  readonly responseFields: number;
};

/** A part of a head, in the order of the wire. */
export type PartOfHead = {
  readonly label: string;
  readonly bytes: number;
  readonly isState: boolean;
  readonly field?: string;
};

/** A head as it arrives at a hop, as far as it is known. */
export type Head = {
  readonly way: Way;
  readonly parts: readonly PartOfHead[];
  readonly headBytes: number;
  /** The longest line without CRLF, and what it carries. */
  readonly longestLine: PartOfHead;
  readonly largestCookie: number;
  readonly largestSetCookie: number;
  readonly largestValue: number;
  readonly targetBytes: number;
  readonly fields: number;
  /** Whether every byte was in what was pasted. */
  readonly isWhole: boolean;
  /** Whether it holds any length that was read. */
  readonly isRead: boolean;
};

const CRLF = 2;
const SEPARATOR = ': '.length;
const stateFields = new Set(['cookie', 'set-cookie', 'authorization']);
const isState = (name: string): boolean => stateFields.has(name) || /token|session|groups|oidc|identity|jwt/.test(name);

const lineOf = ({ name, valueBytes }: FieldRead): number => name.length + SEPARATOR + valueBytes;
const shown = new Map([
  ['cookie', 'Cookie'],
  ['set-cookie', 'Set-Cookie'],
  ['authorization', 'Authorization'],
]);

const partOf = (field: FieldRead): PartOfHead => {
  const cookie = field.name === 'set-cookie' ? field.cookies?.[0]?.name : undefined;
  const label = shown.get(field.name) ?? field.name;
  return {
    label: cookie ? `${label} ${cookie}` : label,
    bytes: lineOf(field) + CRLF,
    isState: isState(field.name),
    field: field.name,
  };
};

/** The request that follows a response: a browser sends back what was set. */
function followingRequest({ request, response }: Reading): HeadRead | undefined {
  if (request?.fields.some(({ name }) => name === 'cookie') || !response) return request;
  const set = response.fields.flatMap(({ name, cookies = [] }) => (name === 'set-cookie' ? cookies : []));
  if (set.length === 0) return request;
  const valueBytes = set.reduce(
    (sum, { nameBytes, valueBytes: bytes }) => sum + nameBytes + 1 + bytes,
    2 * (set.length - 1),
  );
  return { fields: [...(request?.fields ?? []), { name: 'cookie', valueBytes, cookies: set }] };
}

const most = (values: readonly number[]): number => values.reduce((largest, value) => Math.max(largest, value), 0);

/** Puts a head together from what was read, with what usually stands beside where the paste is not the whole of it. */
export function headOf(reading: Reading, way: Way, beside: Beside): Head {
  const read = way === 'request' ? followingRequest(reading) : reading.response;
  const fields = read?.fields ?? [];
  // A request line without Host is an excerpt; a response has no field that must be there
  const isWhole =
    read?.lineBytes !== undefined &&
    (way === 'response' ? fields.length > 2 : fields.some(({ name }) => name === 'host') && fields.length > 2);
  const state = fields.filter(({ name }) => isState(name)).map(partOf);
  const others = fields.filter(({ name }) => !isState(name));
  const rest = others.reduce((sum, field) => sum + lineOf(field) + CRLF, (read?.lineBytes ?? 0) + 2 * CRLF);
  const usual = way === 'request' ? beside.requestBytes : beside.responseBytes;
  const besideBytes = isWhole ? rest : Math.max(rest, usual);
  const measured = read?.headBytes ?? 0;
  const sum = most([measured, state.reduce((bytes, part) => bytes + part.bytes, besideBytes)]);
  const cookies = fields.flatMap(({ cookies: own = [] }) => own);
  const lines = fields.map((field) => ({ ...partOf(field), bytes: lineOf(field) }));
  const longestLine = lines.reduce((longest, line) => (line.bytes > longest.bytes ? line : longest), {
    label: '',
    bytes: 0,
    isState: false,
  });
  return {
    way,
    parts: [
      ...state,
      {
        label: way === 'request' ? 'the rest of the request' : 'the rest',
        bytes: sum - state.reduce((bytes, part) => bytes + part.bytes, 0),
        isState: false,
      },
    ],
    headBytes: sum,
    longestLine,
    largestCookie: most(cookies.map(({ nameBytes, valueBytes }) => nameBytes + valueBytes)),
    largestSetCookie: most(fields.filter(({ name }) => name === 'set-cookie').map(({ valueBytes }) => valueBytes)),
    largestValue: most((cookies.length > 0 ? cookies : fields).map(({ valueBytes }) => valueBytes)),
    targetBytes: Math.max(0, (read?.lineBytes ?? 0) - 'GET  HTTP/1.1'.length),
    fields: isWhole
      ? fields.length
      : Math.max(fields.length, (way === 'request' ? beside.requestFields : beside.responseFields) + state.length),
    isWhole,
    isRead: fields.length > 0 || measured > 0,
  };
}

/** What may stand beside the state of an excerpt, more or less. */
export const DOUBT_BYTES = 300;

/** The head as the next hop sees it: with what this one has added. */
export const passedOn = (head: Head, bytes: number, by: string): Head =>
  bytes === 0 || !head.isRead
    ? head
    : {
        ...head,
        headBytes: head.headBytes + bytes,
        parts: [...head.parts, { label: `added by ${by}`, bytes, isState: false }],
      };
