import { bytes, milliseconds, rounded } from '../kit/say/format.ts';
import { type Column, type ComparedPlacement, type Comparison, placementNames } from './compare.ts';
import type { Longest } from './limits.ts';

type Words = {
  readonly label: string;
  /** Who holds it in the small picture: the client, a replica or a store. */
  readonly holds: 0 | 1 | 2;
  /** What a request carries, where browser and proxy take it. */
  readonly passes: string;
  /** Bytes for each request, where another protocol makes a difference. */
  readonly uncompressed?: (all: Comparison) => number;
  /** Where all sessions are kept, after their bytes. */
  readonly keptIn: string;
  /** How a log-out that needs no time goes. */
  readonly loggedOut: string;
};
const anId = { passes: 'yes, an id', loggedOut: 'now' } as const;

/** The placements side by side, in words. */
const words: { readonly [P in ComparedPlacement]: Words } = {
  signedToken: {
    ...anId,
    label: 'Signed token',
    holds: 0,
    passes: 'yes, as a cookie too',
    uncompressed: (all) => all.uncompressedRequestBytes,
    keptIn: '',
  },
  replicaMemory: {
    ...anId,
    label: 'Replica memory, sticky',
    holds: 1,
    keptIn: 'in replicas',
    loggedOut: 'now, if you find it',
  },
  sharedCache: { ...anId, label: 'Shared cache', holds: 2, keptIn: 'in Redis' },
  durableStore: { ...anId, label: 'Durable store', holds: 2, keptIn: 'in PostgreSQL' },
};
export const placements = placementNames.map((id) => ({ id, ...words[id] }));

type Row = {
  readonly label: string;
  /** Path of the page that shows how it is computed; absent where the figure is a convention. */
  readonly path?: string;
  /** How much worse than the best a figure must be before it hurts. */
  readonly material: number;
  readonly of: (column: Column, longest: Longest) => number | undefined;
  readonly show: (value: number, said: Words, all: Comparison, longest: Longest) => string;
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
    show: (ways, { passes }, _, { cookieBytes, lineBytes }) =>
      ways === 2
        ? `no: nginx takes ${rounded(lineBytes)} bytes a line`
        : ways === 1
          ? `as a header, not as a cookie of ${rounded(cookieBytes)}`
          : passes,
  },
  {
    label: 'Bytes a request, on average',
    path: 'calculators/payload-cost/',
    material: 200,
    of: ({ meanRequestBytes }) => meanRequestBytes,
    show: (value, { uncompressed }, all) =>
      uncompressed ? `${bytes(value)}; ${rounded(uncompressed(all))} over HTTP/1.1` : bytes(value),
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
    show: (value, { keptIn }) => (value === 0 ? '0' : `${bytes(value)} ${keptIn}`),
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
    show: (value, { loggedOut }) => (value > 0 ? `${Math.floor(value / 60)} min ${value % 60} s` : loggedOut),
  },
];

export type Cell = {
  readonly placement: ComparedPlacement;
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
      cells: placements.map((said) => {
        const { id, label: name } = said;
        const value = of(all[id], longest);
        if (value === undefined)
          return { placement: id, label: name, text: 'no answer for these numbers', best: false, hurts: true };
        return {
          placement: id,
          label: name,
          text: show(value, said, all, longest),
          best: value === best,
          hurts: value - best >= material,
        };
      }),
    };
  });
