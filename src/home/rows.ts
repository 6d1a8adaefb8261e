import type { Unit } from '../kit/declare/units.ts';
import type { SpreadNumber } from '../kit/draws/spread.ts';
import { bytes, milliseconds, rounded, show } from '../kit/say/format.ts';
import type { MainPlacement, Placed } from '../service/whole.ts';
import type { Longest } from './limits.ts';

type Words = {
  readonly label: string;
  /** Who holds it in the small picture: the client, a replica or a store. */
  readonly holds: 0 | 1 | 2;
  /** It travels with each request: its size decides, and another protocol makes a difference. */
  readonly isCarried?: true;
  /** Where all sessions are kept, after their bytes. */
  readonly keptIn: string;
  /** How a log-out that needs no time goes. */
  readonly loggedOut: string;
};
/** The placements side by side, in words. */
const words: { readonly [P in MainPlacement]: Words } = {
  'signed-token': { label: 'Signed token', holds: 0, isCarried: true, keptIn: '', loggedOut: 'now' },
  'server-memory': {
    label: 'Replica memory, sticky',
    holds: 1,
    keptIn: 'in replicas',
    loggedOut: 'now, if you find it',
  },
  'shared-cache': { label: 'Shared cache', holds: 2, keptIn: 'in the cache', loggedOut: 'now' },
  'durable-store': { label: 'Durable store', holds: 2, keptIn: 'in PostgreSQL', loggedOut: 'now' },
};
/** The placements of the comparison, from left to right. */
export const placements = (['signed-token', 'server-memory', 'shared-cache', 'durable-store'] as const).map((id) => ({
  id,
  ...words[id],
}));

/** What one cell is made of, and what it is held against. */
export type CellOf = { readonly said: Words; readonly column: Placed; readonly longest: Longest };
export type Row = {
  readonly label: string;
  /** The calculator whose page shows how it is computed. */
  readonly calculator: string;
  readonly figure: keyof Placed;
  readonly unit: Unit;
  /** How much worse than the best a figure must be before it hurts. */
  readonly material: number;
  /** By what figures are compared, where that is not the figure itself. */
  readonly rank?: (value: number, longest: Longest) => number;
  readonly show: (value: number, given: CellOf) => string;
  /** What the far end of a range meets that its median does not. */
  readonly farEnd?: (spread: SpreadNumber, given: CellOf) => string | undefined;
};

/** How many of two ways are closed to a token: as a cookie in a browser, and in any header through a stock nginx. */
const closedWays = (carriedBytes: number, { cookieBytes, lineBytes }: Longest): number =>
  ['session='.length + carriedBytes > cookieBytes, 'authorization: Bearer '.length + carriedBytes > lineBytes].filter(
    Boolean,
  ).length;

/** Which ways are open to a token, and what closes the others. */
function openWays(carriedBytes: number, { longest }: CellOf): readonly [sign: string, ways: string] {
  const ways = closedWays(carriedBytes, longest);
  if (ways === 2) return ['no, ', `nginx takes ${rounded(longest.lineBytes)} a line`];
  return ['', ways === 1 ? `as a header, not as a cookie of ${rounded(longest.cookieBytes)}` : 'as a cookie too'];
}

/** What the placements are compared by. */
export const rows: readonly Row[] = [
  {
    label: 'Passes browser and proxy',
    calculator: 'token-size',
    figure: 'carriedBytes',
    unit: 'bytes',
    material: 1,
    rank: closedWays,
    show(value, given) {
      if (!given.said.isCarried) return 'yes, an id';
      const [sign, ways] = openWays(value, given);
      return `${sign}${bytes(value)}${closedWays(value, given.longest) > 0 ? ':' : ','} ${ways}`;
    },
    farEnd({ p50, p95 }, given) {
      if (closedWays(p95, given.longest) === closedWays(p50, given.longest)) return undefined;
      return `${bytes(p95)}: ${openWays(p95, given).join('')}`;
    },
  },
  {
    label: 'Bytes a request, on average',
    calculator: 'payload-cost',
    figure: 'meanRequestBytes',
    unit: 'bytes',
    material: 200,
    show: (value, { said, column: { uncompressedRequestBytes = 0 } }) =>
      said.isCarried ? `${bytes(value)}; ${rounded(uncompressedRequestBytes)} over HTTP/1.1` : bytes(value),
  },
  {
    label: 'Added delay, p99',
    calculator: 'payload-cost',
    figure: 'addedP99Milliseconds',
    unit: 'milliseconds',
    material: 2,
    show: milliseconds,
  },
  {
    label: 'Replicas at peak',
    calculator: 'replicas',
    figure: 'replicas',
    unit: 'count',
    material: 1,
    show: rounded,
  },
  {
    label: 'Memory for all sessions',
    calculator: 'session-store',
    figure: 'memoryBytes',
    unit: 'bytes',
    material: Number.MAX_VALUE,
    show: (value, { said }) => (value === 0 ? '0' : `${bytes(value)} ${said.keptIn}`),
  },
  {
    label: 'Lost when a replica dies',
    calculator: 'failover',
    figure: 'sessionsLostPerCrash',
    unit: 'count',
    material: 1,
    show: (value) => (value === 0 ? '0' : `${rounded(value)} sessions`),
  },
  {
    label: 'A deploy logs each user out',
    calculator: 'failover',
    figure: 'loginsPerDeploy',
    unit: 'count',
    material: 0.1,
    show: (value) => (value === 0 ? 'never' : `${rounded(value)} times`),
  },
  {
    label: 'Log out everywhere takes',
    calculator: 'revocation',
    figure: 'logOutSeconds',
    unit: 'seconds',
    material: 60,
    show: (value, { said }) => (value > 0 ? show(value, 'seconds') : said.loggedOut),
  },
];
