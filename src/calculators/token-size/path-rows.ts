import limits from '#facts/limits.yaml';
import type { Counted, Limit } from '../../models/token/limits.ts';
import type { Inputs } from './fields.ts';
import type { LimitRow } from './hops.ts';
import { pastedOf } from './pasted.ts';

/** A fact as a limit; undefined where it counts what a token in a header does not touch (a request target, a chunk). */
function limitOf([id, row]: readonly [string, LimitRow]): Limit | undefined {
  const { value, counts, refusal } = row;
  const counted: Counted | undefined = counts === 'target' || counts === 'value' ? undefined : counts;
  return counted && { id, limitBytes: value, counts: counted, refusal };
}

/** Chunk sizes of session libraries are not among the hops; iron-session's own limit is, for its own cookies. */
const applies = (inputs: Inputs, row: LimitRow): boolean =>
  row.counts !== 'set-cookie' ||
  (row.hop === 'iron-session' && (pastedOf(inputs)?.found.family ?? inputs.format) === 'iron-session');

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
  const first = inputs.path.findIndex((hop) => hop !== 'browser');
  return inputs.path.map((hop, index) => {
    const own = all.filter(({ id }) => limits[id]?.hop === hop);
    const protocol = index === first && inputs.protocol !== 'http1' ? 'http2' : 'http1';
    const spoken = own.filter(({ id }) => limits[id]?.protocol === 'both' || limits[id]?.protocol === protocol);
    return spoken.length > 0 ? spoken : own;
  });
}
