import limits from '#facts/limits.yaml';
import type { Counted, Limit } from '../../../models/exchange/limits.ts';
import { formats } from '../../../models/token/formats/index.ts';
import { compressionOf } from '../../../models/wire/hpack/protocols.ts';
import type { Inputs } from '../ask/fields.ts';
import { addedBytes, isClient, isLibrary, isService, isSplitting, type LimitRow, limitIdsOf } from './hops.ts';
import { pastedOf } from './pasted.ts';

/** What a token in a header does not touch, or what has no length. */
const besides: ReadonlySet<string> = new Set(['target', 'fields']);
const isTouched = (counts: LimitRow['counts']): counts is Counted => !besides.has(counts);

/** A fact as a limit; undefined where it counts what a token in a header does not touch (a request target, a number of fields). */
function limitOf([id, row]: readonly [string, LimitRow]): Limit | undefined {
  const { value, way = 'request', counts, refusal } = row;
  return isTouched(counts) ? { id, way, limitBytes: value, counts, refusal } : undefined;
}

/** The library that writes the token's cookie, where its limits are known. */
function keeperOf(inputs: Inputs): string | undefined {
  const pasted = pastedOf(inputs);
  const format = pasted ? pasted.found.format : inputs.format;
  return format === undefined ? undefined : formats[format].keeps;
}

/** What a library writes itself it may refuse itself: its limits are for tokens of its format. The browser's are for every cookie. */
const applies = (keeper: string | undefined, { hop }: LimitRow): boolean =>
  !isLibrary(hop) || (hop === keeper && !isSplitting(hop));

/** Every limit that a token in a header can meet, in the order of the facts. */
export function limitsFor(inputs: Inputs): readonly Limit[] {
  const keeper = keeperOf(inputs);
  return Object.entries(limits)
    .filter(([, row]) => applies(keeper, row))
    .map(limitOf)
    .filter((limit) => limit !== undefined);
}

/** The limits of one hop of the path, and how many bytes the hops before it have added to the head. */
export type PathHop = { readonly limits: readonly Limit[]; readonly addedBytes: number };

const ofProtocol = (own: readonly Limit[], protocol: 'http1' | 'http2'): readonly Limit[] => {
  const spoken = own.filter(({ id }) => limits[id]?.protocol === 'both' || limits[id]?.protocol === protocol);
  return spoken.length > 0 ? spoken : own;
};

/**
 * The limits of each hop on the way in. The library that writes the cookie comes before all others, for a token that it has not written yet. The first
 * hop behind the browser is met over the chosen protocol, the hops behind it over HTTP/1.1, as proxies speak to their origin; a hop whose limits are
 * known for one protocol only keeps them.
 */
export function wayIn(inputs: Inputs, all: readonly Limit[]): readonly PathHop[] {
  const first = inputs.path.findIndex((hop) => !isClient(hop));
  const keeper = pastedOf(inputs) === undefined ? keeperOf(inputs) : undefined;
  const limitsOf = (hop: string) => {
    const ids = new Set(limitIdsOf(hop));
    return all.filter(({ id, way }) => way === 'request' && ids.has(id));
  };
  let added = 0;
  const hops = inputs.path.map((hop, index) => {
    const before = added;
    added += addedBytes(hop);
    const protocol = index === first && compressionOf(inputs.protocol) ? 'http2' : 'http1';
    return { limits: ofProtocol(limitsOf(hop), protocol), addedBytes: before };
  });
  return keeper === undefined ? hops : [{ limits: limitsOf(keeper), addedBytes: 0 }, ...hops];
}

/**
 * The limits of each hop that the answer which sets the cookie passes, the one next to the service first: all that an answer goes through, so not the
 * service at the end of the path. Proxies speak HTTP/1.1 to what is behind them.
 */
export function wayBack(inputs: Inputs, all: readonly Limit[]): readonly (readonly Limit[])[] {
  const passed = inputs.path.filter((hop, index) => !(isService(hop) && index === inputs.path.length - 1));
  return [...passed].reverse().map((hop) => {
    const ids = new Set(limitIdsOf(hop));
    return ofProtocol(
      all.filter(({ id, way }) => way === 'response' && ids.has(id)),
      'http1',
    );
  });
}
