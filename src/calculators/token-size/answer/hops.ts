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

/** Whether the limits of a hop are those of a library, for the cookies that it writes itself. @example isLibrary('authjs') // true */
export const isLibrary = (id: string): boolean => hopOf(id)?.end === 'last';

/** A hop in a sentence. @example hopName('browser') // 'the browser' */
export const hopName = (id: string): string => (isClient(id) ? 'the browser' : (hopOf(id)?.label ?? id));

/** A limit's facts by id. @example limitFact('nginx-http1-field')?.value // 8190 */
export const limitFact = (id: string): LimitRow | undefined => (Object.hasOwn(limits, id) ? limits[id] : undefined);
