import allHops from '#facts/hops.yaml';
import limits from '#facts/limits.yaml';

type HopRow = (typeof allHops)[string];
export type LimitRow = (typeof limits)[string];

const hopOf = (id: string): HopRow | undefined => (Object.hasOwn(allHops, id) ? allHops[id] : undefined);

/** Hops that a path can have, by id, in the order in which they are chosen; a library's limits are no hop of a path. */
export const hops: Readonly<Record<string, HopRow>> = Object.fromEntries(
  Object.entries(allHops).filter(([, { end }]) => end !== 'last'),
);

/** Whether a hop sends the requests: what is spoken over a path is the matter of those behind it. @example isClient('browser') // true */
export const isClient = (id: string): boolean => hopOf(id)?.end === 'first';

/** Whether a library splits what a browser would not keep. @example isSplitting('authjs') // true */
export const isSplitting = (id: string): boolean => hopOf(id)?.splits !== undefined;

/** Whether a service answers there, and no answer passes through it, where it is the last of a path. @example isService('node') // true */
export const isService = (id: string): boolean => hopOf(id)?.end === 'service';

/** Whether the limits of a hop are those of a library, for the cookies that it writes itself. @example isLibrary('authjs') // true */
export const isLibrary = (id: string): boolean => hopOf(id)?.end === 'last';

/** A hop in a sentence. @example hopName('browser') // 'the browser' */
export const hopName = (id: string): string => (isClient(id) ? 'the browser' : (hopOf(id)?.label ?? id));

/** Bytes of header fields that a hop adds to a request that it passes on. */
export const addedBytes = (id: string): number => hopOf(id)?.adds?.request ?? 0;

const kindOf = ({ way, protocol, counts }: LimitRow): string => `${way} ${protocol} ${counts}`;

/**
 * Ids of the limits of a hop: its own, and those of the hop that it is built on, except where one of its own counts the same.
 *
 * @example limitIdsOf('nginx').includes('nginx-http1-field') // true
 */
export function limitIdsOf(hop: string): readonly string[] {
  const of = (id: string | undefined) => Object.entries(limits).filter(([, row]) => row.hop === id);
  const own = of(hop);
  const isReplaced = (row: LimitRow) =>
    own.some(
      ([, one]) =>
        kindOf(one) === kindOf(row) ||
        (one.protocol === 'both' && kindOf({ ...row, protocol: 'both' }) === kindOf(one)),
    );
  const base = hopOf(hop)?.on;
  const inherited = base === undefined ? [] : of(base).filter(([, row]) => !isReplaced(row));
  return [...own, ...inherited].map(([id]) => id);
}

/** A limit's facts by id. @example limitFact('nginx-http1-field')?.value // 8190 */
export const limitFact = (id: string): LimitRow | undefined => (Object.hasOwn(limits, id) ? limits[id] : undefined);
