/** Bytes, money and delay of carrying an item or of fetching it: the payload-cost calculator, asked for one side. */

import { compute } from '../../../calculators/payload-cost/answer/compute.ts';
import type { Side } from '../../../calculators/payload-cost/answer/outputs.ts';
import { fields, type Inputs } from '../../../calculators/payload-cost/ask/fields.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import { legOf } from '../../../models/wire/money/legs.ts';
import { formulaOf } from '../../../service/follow.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { isInEveryReplica, type PlacementId, type Traits, traitsOf } from '../catalogue.ts';
import { carriedBytes, nearHitShare, shortTokenSeconds, tokenBytes } from './measures.ts';

const defaults = defaultsOf(fields);

/** Store operations of one request as the placement needs them, and how long one takes. */
export type Operations = { readonly reads: number; readonly writes: number; readonly milliseconds: number };

const none: Operations = { reads: 0, writes: 0, milliseconds: fields.storeRttMilliseconds.default };

/**
 * Reads and writes that go to a store, for each request. A gateway reads once, whatever follows behind it. Where every replica
 * holds a copy, a write goes to all the others.
 */
export function operationsOf(item: Item, workload: Workload, id: PlacementId, replicas: number): Operations {
  const { way, readers, log } = traitsOf(id);
  const reads = item.readsPerRequest * (readers === 'gateway' ? 1 : 1 + item.internalHops);
  const writes = item.writesPerRequest;
  if (isInEveryReplica(id))
    return { reads: 0, writes: writes * (replicas - 1), milliseconds: workload.cacheRttMilliseconds };
  if (way === 'cache') return { reads, writes, milliseconds: workload.cacheRttMilliseconds };
  if (log || way === 'client') return { reads: 0, writes, milliseconds: workload.databaseMilliseconds };
  if (way !== 'database') return none;
  // A share, since a product of very small numbers is 0.
  const readShare = reads + writes > 0 ? reads / (reads + writes) : 1;
  return {
    reads,
    writes,
    milliseconds: readShare * workload.databaseReadMilliseconds + (1 - readShare) * workload.databaseMilliseconds,
  };
}

/** Near-caches: one in the gateway of each zone, or one in each replica. */
const cachesOf = ({ readers }: Traits, workload: Workload, replicas: number): number =>
  readers === 'gateway' ? workload.zones : replicas;

/** The calculator's inputs for one placement of an item. */
export function payloadInputs(item: Item, workload: Workload, id: PlacementId, replicas: number): Inputs {
  const traits = traitsOf(id);
  const { reads, writes, milliseconds } = operationsOf(item, workload, id, replicas);
  const carries = traits.way === 'carried';
  return {
    ...defaults,
    // The quotient of two rates that are valid may be too small for a number
    requestsPerSecond: Math.max(workload.peakRequestsPerSecond / workload.peakToMean, Number.MIN_VALUE),
    activeSessions: workload.activeSessions,
    storedBytes: item.storedBytes,
    carriedBytes: carries ? carriedBytes(item, id) : 0,
    growthBytesPerRequest: item.growthBytesPerRequest,
    carrier: traits.carrier === 'cookie' ? 'cookie' : 'authorization',
    internalHops: traits.readers === 'gateway' ? 0 : item.internalHops,
    setCookieShare: carries ? Math.min(1, item.writesPerRequest) : 0,
    tokenLifetimeSeconds: traits.copy === 'short' ? shortTokenSeconds(item, workload) : item.lifetimeSeconds,
    carryStoreReadsPerRequest: traits.idBesideClaims ? item.writesPerRequest : 0,
    storeReadsPerRequest: reads,
    storeWritesPerRequest: writes,
    storeWritesAsynchronous: isInEveryReplica(id),
    storeRttMilliseconds: milliseconds,
    storeRttP99Milliseconds: formulaOf('storeRttP99Milliseconds', { storeRttMilliseconds: milliseconds }),
    crossZoneShare: formulaOf('payload-cost.crossZoneShare', { zones: workload.zones }),
    requestsPerSession: Math.min(
      fields.requestsPerSession.max,
      formulaOf('payload-cost.requestsPerSession', { ...workload }),
    ),
    nearCacheHitShare: traits.copy === 'near' ? nearHitShare(item, workload, cachesOf(traits, workload, replicas)) : 0,
    storeAlreadyRuns: true,
  };
}

/** The claims that travel behind a gateway, from service to service. */
export const innerTokenInputs = (item: Item, workload: Workload): Inputs => ({
  ...payloadInputs(item, workload, 'signed-token', 1),
  carriedBytes: tokenBytes(item),
  internalHops: item.internalHops,
});

const ask = rememberLast(
  (inputs: Inputs): { readonly carry: Side; readonly lookUp: Side } => compute(inputs).outputs,
  256,
  byText,
);

/** What a request pays for reaching the item. */
export function payloadOf(inputs: Inputs, id: PlacementId): Side {
  const { carry, lookUp } = ask(inputs);
  return traitsOf(id).way === 'carried' ? carry : lookUp;
}

/** USD a month that the claims behind a gateway cost between services. */
export const innerTokenUsd = (inputs: Inputs): number => legOf(ask(inputs).carry.legs, 'internal')?.usdPerMonth ?? 0;
