import limits from '#facts/limits.yaml';
import { formats } from '../../../models/token/formats/index.ts';
import type { Counted, Limit } from '../../../models/token/limits/limits.ts';
import { compressionOf } from '../../../models/wire/hpack/protocols.ts';
import type { Inputs } from '../ask/fields.ts';
import { isClient, isLibrary, type LimitRow } from './hops.ts';
import { pastedOf } from './pasted.ts';

/** What a token in a header does not touch. */
const besides: ReadonlySet<string> = new Set(['target', 'value', 'fields']);
const isTouched = (counts: LimitRow['counts']): counts is Counted => !besides.has(counts);

/** A fact as a limit; undefined where it counts what a token in a header does not touch (a request target, a chunk), or what a service answers. */
function limitOf([id, row]: readonly [string, LimitRow]): Limit | undefined {
  const { value, way = 'request', counts, refusal } = row;
  return way === 'request' && isTouched(counts) ? { id, limitBytes: value, counts, refusal } : undefined;
}

/** What a library writes itself it may refuse itself: its limits are for tokens of its format. The browser's are for every cookie. */
function applies(inputs: Inputs, { hop }: LimitRow): boolean {
  if (!isLibrary(hop)) return true;
  const pasted = pastedOf(inputs);
  const format = pasted ? pasted.found.format : inputs.format;
  return format !== undefined && formats[format].keeps === hop;
}

/** Every limit that a token in a header can meet, in the order of the facts. */
export const limitsFor = (inputs: Inputs): readonly Limit[] =>
  Object.entries(limits)
    .filter(([, row]) => applies(inputs, row))
    .map(limitOf)
    .filter((limit) => limit !== undefined);

/**
 * The limits of each hop of the path. The first hop behind the browser is met over the chosen protocol, the hops behind
 * it over HTTP/1.1, as proxies speak to their origin; a hop whose limits are known for one protocol only keeps them.
 */
export function pathLimits(inputs: Inputs, all: readonly Limit[]): readonly (readonly Limit[])[] {
  const first = inputs.path.findIndex((hop) => !isClient(hop));
  return inputs.path.map((hop, index) => {
    const own = all.filter(({ id }) => limits[id]?.hop === hop);
    const protocol = index === first && compressionOf(inputs.protocol) ? 'http2' : 'http1';
    const spoken = own.filter(({ id }) => limits[id]?.protocol === 'both' || limits[id]?.protocol === protocol);
    return spoken.length > 0 ? spoken : own;
  });
}
