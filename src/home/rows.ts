import { bytes, milliseconds, rounded, show } from '../kit/say/format.ts';
import type { MainPlacement, Placed } from '../service/whole.ts';
import type { Longest } from './limits.ts';
import type { Comparison } from './model.ts';

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

type Row = {
  readonly label: string;
  /** Path of the page that shows how it is computed; absent where the figure is a convention. */
  readonly path?: string;
  /** How much worse than the best a figure must be before it hurts. */
  readonly material: number;
  readonly of: (column: Placed, longest: Longest) => number | undefined;
  readonly show: (value: number, said: Words, column: Placed, longest: Longest) => string;
};

/** How many of two ways are closed to a token: as a cookie in a browser, and in any header through a stock nginx. */
const closedWays = ({ carriedBytes = 0 }: Placed, { cookieBytes, lineBytes }: Longest): number =>
  ['session='.length + carriedBytes > cookieBytes, 'authorization: Bearer '.length + carriedBytes > lineBytes].filter(
    Boolean,
  ).length;

const rows: readonly Row[] = [
  {
    label: 'Passes browser and proxy',
    path: 'calculators/token-size/',
    material: 1,
    of: closedWays,
    show: (ways, { isCarried }, { carriedBytes = 0 }, { cookieBytes, lineBytes }) => {
      if (!isCarried) return 'yes, an id';
      const size = bytes(carriedBytes);
      if (ways === 2) return `no, ${size}: nginx takes ${rounded(lineBytes)} a line`;
      return ways === 1
        ? `${size}: as a header, not as a cookie of ${rounded(cookieBytes)}`
        : `${size}, as a cookie too`;
    },
  },
  {
    label: 'Bytes a request, on average',
    path: 'calculators/payload-cost/',
    material: 200,
    of: ({ meanRequestBytes }) => meanRequestBytes,
    show: (value, { isCarried }, { uncompressedRequestBytes = 0 }) =>
      isCarried ? `${bytes(value)}; ${rounded(uncompressedRequestBytes)} over HTTP/1.1` : bytes(value),
  },
  {
    label: 'Added delay, p99',
    path: 'calculators/payload-cost/',
    material: 2,
    of: ({ addedP99Milliseconds }) => addedP99Milliseconds,
    show: milliseconds,
  },
  {
    label: 'Replicas at peak',
    path: 'calculators/replicas/',
    material: 1,
    of: ({ replicas }) => replicas,
    show: rounded,
  },
  {
    label: 'Memory for all sessions',
    path: 'calculators/session-store/',
    material: Number.MAX_VALUE,
    of: ({ memoryBytes }) => memoryBytes,
    show: (value, { keptIn }) => (value === 0 ? '0' : `${bytes(value)} ${keptIn}`),
  },
  {
    label: 'Lost when a replica dies',
    path: 'calculators/failover/',
    material: 1,
    of: ({ sessionsLostPerCrash }) => sessionsLostPerCrash,
    show: (value) => (value === 0 ? '0' : `${rounded(value)} sessions`),
  },
  {
    label: 'A deploy logs each user out',
    path: 'calculators/failover/',
    material: 0.1,
    of: ({ loginsPerDeploy }) => loginsPerDeploy,
    show: (value) => (value === 0 ? 'never' : `${rounded(value)} times`),
  },
  {
    label: 'Log out everywhere takes',
    path: 'calculators/revocation/',
    material: 60,
    of: ({ logOutSeconds }) => logOutSeconds,
    show: (value, { loggedOut }) => (value > 0 ? show(value, 'seconds') : loggedOut),
  },
];

export type Cell = {
  readonly placement: MainPlacement;
  readonly label: string;
  readonly text: string;
  readonly best: boolean;
  readonly hurts: boolean;
};

/** The comparison as rows of words: the best of each row, and where a choice hurts. */
export const table = (
  all: Comparison,
  longest: Longest,
): readonly { readonly label: string; readonly path: string | undefined; readonly cells: readonly Cell[] }[] =>
  rows.map(({ label, path, material, of, show: inWords }) => {
    const best = Math.min(...placements.flatMap(({ id }) => of(all[id], longest) ?? []));
    return {
      label,
      path,
      cells: placements.map((said) => {
        const { id, label: name } = said;
        const value = of(all[id], longest);
        if (value === undefined)
          return { placement: id, label: name, text: 'no answer for these numbers', best: false, hurts: true };
        return {
          placement: id,
          label: name,
          text: inWords(value, said, all[id], longest),
          best: value === best,
          hurts: value - best >= material,
        };
      }),
    };
  });
