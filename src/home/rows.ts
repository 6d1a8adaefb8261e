import { bytes, milliseconds, rounded } from '../kit/say/format.ts';
import type { Column, Comparison, Placement } from './compare.ts';
import type { Longest } from './limits.ts';

export const placements: readonly { readonly id: Placement; readonly label: string; readonly holds: 0 | 1 | 2 }[] = [
  { id: 'signedToken', label: 'Signed token', holds: 0 },
  { id: 'replicaMemory', label: 'Replica memory, sticky', holds: 1 },
  { id: 'sharedCache', label: 'Shared cache', holds: 2 },
  { id: 'durableStore', label: 'Durable store', holds: 2 },
];

type Row = {
  readonly label: string;
  /** Path of the page that shows how it is computed; absent where the figure is a convention. */
  readonly path?: string;
  /** How much worse than the best a figure must be before it hurts. */
  readonly material: number;
  readonly of: (column: Column, longest: Longest) => number | undefined;
  readonly show: (value: number, placement: Placement, all: Comparison, longest: Longest) => string;
};

/** How many of two ways are closed to a token: as a cookie in a browser, and in any header through a stock nginx. */
const closedWays = ({ carriedBytes }: Column, { cookieBytes, lineBytes }: Longest): number =>
  ['session='.length + carriedBytes > cookieBytes, 'authorization: Bearer '.length + carriedBytes > lineBytes].filter(
    Boolean,
  ).length;

const rows: readonly Row[] = [
  {
    label: 'Passes browser and proxy',
    path: 'calculators/token-size/',
    material: 1,
    of: closedWays,
    show: (ways, placement, _, { cookieBytes, lineBytes }) =>
      ways === 2
        ? `no: nginx takes ${rounded(lineBytes)} bytes a line`
        : ways === 1
          ? `as a header, not as a cookie of ${rounded(cookieBytes)}`
          : placement === 'signedToken'
            ? 'yes, as a cookie too'
            : 'yes, an id',
  },
  {
    label: 'Bytes a request, on average',
    path: 'calculators/payload-cost/',
    material: 200,
    of: ({ meanRequestBytes }) => meanRequestBytes,
    show: (value, placement, all) =>
      placement === 'signedToken'
        ? `${bytes(value)}; ${rounded(all.uncompressedRequestBytes)} over HTTP/1.1`
        : bytes(value),
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
    label: 'All sessions take',
    path: 'calculators/session-store/',
    material: Number.MAX_VALUE,
    of: ({ stateBytes }) => stateBytes,
    show: (value, placement) =>
      value === 0
        ? '0'
        : `${bytes(value)} ${{ signedToken: '', replicaMemory: 'in replicas', sharedCache: 'in Redis', durableStore: 'in PostgreSQL' }[placement]}`,
  },
  {
    label: 'Lost when a replica dies',
    path: 'calculators/replicas/',
    material: 1,
    of: ({ lostPerCrash }) => lostPerCrash,
    show: (value) => (value === 0 ? '0' : `${rounded(value)} sessions`),
  },
  {
    label: 'Lost at every deploy',
    path: 'calculators/replicas/',
    material: 1,
    of: ({ lostPerDeploy }) => lostPerDeploy,
    show: (value) => (value === 0 ? '0' : `${rounded(value)} sessions`),
  },
  {
    label: 'Log out everywhere takes',
    path: 'calculators/revocation/',
    material: 60,
    of: ({ logOutSeconds }) => logOutSeconds,
    show: (value, placement) =>
      value > 0
        ? `${Math.floor(value / 60)} min ${value % 60} s`
        : placement === 'replicaMemory'
          ? 'now, if you find it'
          : 'now',
  },
];

export type Cell = {
  readonly placement: Placement;
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
  rows.map(({ label, path, material, of, show }) => {
    const best = Math.min(...placements.flatMap(({ id }) => of(all[id], longest) ?? []));
    return {
      label,
      path,
      cells: placements.map(({ id, label: name }) => {
        const value = of(all[id], longest);
        if (value === undefined)
          return { placement: id, label: name, text: 'no answer for these numbers', best: false, hurts: true };
        return {
          placement: id,
          label: name,
          text: show(value, id, all, longest),
          best: value === best,
          hurts: value - best >= material,
        };
      }),
    };
  });
