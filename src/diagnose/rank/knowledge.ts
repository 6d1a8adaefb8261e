/** What is known of hops and their limits, as the ranking asks for it. */

/** The six columns of a path, in the order in which a request travels. */
export const columns = ['client', 'cdn', 'balancer', 'proxy', 'server', 'library'] as const;
export type Column = (typeof columns)[number];
export type Way = 'request' | 'response';

export type HopFact = {
  readonly id: string;
  readonly label: string;
  readonly at: Column;
  /** The hop that it is built on. */
  readonly on?: string;
  readonly aliases: readonly string[];
  readonly adds?: { readonly request?: number; readonly response?: number };
};

export type LimitFact = {
  readonly id: string;
  readonly label: string;
  readonly hop: string;
  readonly way: Way;
  readonly protocol: 'http1' | 'http2' | 'both';
  readonly counts: string;
  readonly value: number;
  readonly refusal: string;
  readonly lift: string;
  readonly says: readonly string[];
  readonly confidence: string;
};

export type Knowledge = {
  readonly hops: ReadonlyMap<string, HopFact>;
  /** Limits of a hop, with those of the hop that it is built on which it does not override. */
  readonly limitsOf: (hop: string) => readonly LimitFact[];
};

/** Where a cookie is written and where it is kept, what is set refuses, whatever is asked for later. */
const atTheEnds = new Set<Column | undefined>(['client', 'library']);
const ofCookies = new Set(['cookie', 'value', 'set-cookie']);
const isOnTheWayBack = ({ counts }: LimitFact, at: Column | undefined): boolean =>
  atTheEnds.has(at) && ofCookies.has(counts);

const kindOf = ({ way, protocol, counts }: LimitFact) => `${way} ${protocol} ${counts}`;

/** Puts hops and limits together. */
export function knowledgeOf(hops: readonly HopFact[], limits: readonly LimitFact[]): Knowledge {
  const all = new Map(hops.map((hop) => [hop.id, hop]));
  const byHop = new Map<string, readonly LimitFact[]>();
  for (const limit of limits) {
    const own = isOnTheWayBack(limit, all.get(limit.hop)?.at) ? { ...limit, way: 'response' as const } : limit;
    byHop.set(limit.hop, [...(byHop.get(limit.hop) ?? []), own]);
  }
  const limitsOf = (id: string): readonly LimitFact[] => {
    const own = byHop.get(id) ?? [];
    const base = all.get(id)?.on;
    const kinds = new Set(own.map(kindOf));
    return base === undefined ? own : [...own, ...(byHop.get(base) ?? []).filter((limit) => !kinds.has(kindOf(limit)))];
  };
  return { hops: all, limitsOf };
}

/** Names by which a text may speak of a hop: its label and its aliases; words that are no name of one product alone are left out. */
export const namesOf = ({ hops }: Knowledge): readonly (readonly [name: string, hop: string])[] =>
  [...hops.values()].flatMap(({ id, label, aliases }) => [label, id, ...aliases].map((name) => [name, id] as const));
