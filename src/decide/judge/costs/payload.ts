/** Bytes, money and delay of carrying an item or of fetching it: the payload-cost calculator, asked for one side. */

import { compute } from '../../../calculators/payload-cost/answer/compute.ts';
import type { Side } from '../../../calculators/payload-cost/answer/outputs.ts';
import { fields, type Inputs } from '../../../calculators/payload-cost/ask/fields.ts';
import { payloadCost } from '../../../calculators/payload-cost/spec.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import { legOf } from '../../../models/wire/money/legs.ts';
import { inDatabase, TRAFFIC_ALONE, withoutStore } from '../../../service/whole.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { isInEveryReplica, type PlacementId, type Traits, traitsOf } from '../catalogue.ts';
import { carriedOf, nearHitShare, shortTokenSeconds } from './measures.ts';
import { numberIn, serviceOf } from './service.ts';

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
  const { storeRttMilliseconds } = inDatabase(
    serviceOf(workload).with({ storeReadsPerRequest: reads, storeWritesPerRequest: writes }),
  );
  return { reads, writes, milliseconds: storeRttMilliseconds };
}

/** Near-caches: one in the gateway of each zone, or one in each replica. */
const cachesOf = ({ readers }: Traits, workload: Workload, replicas: number): number =>
  readers === 'gateway' ? workload.zones : replicas;

/** The calculator's inputs for one placement of an item; undefined where it takes no such item. */
export function payloadInputs(item: Item, workload: Workload, id: PlacementId, replicas: number): Inputs | undefined {
  const traits = traitsOf(id);
  const service = serviceOf(workload);
  const { reads, writes, milliseconds } = operationsOf(item, workload, id, replicas);
  const { bytes, ...speeds } = carriedOf(item, workload, id);
  if (!Number.isFinite(bytes)) return undefined;
  return service
    .with({
      ...TRAFFIC_ALONE,
      ...(traits.way === 'memory' && writes === 0 && withoutStore),
      storedBytes: item.storedBytes,
      carriedBytes: bytes,
      'payload-cost.verifyMicroseconds': speeds.verifyMicroseconds,
      'payload-cost.signMicroseconds': speeds.signMicroseconds,
      'payload-cost.growthBytesPerRequest': item.growthBytesPerRequest,
      'payload-cost.carrier': carriers[traits.carrier] ?? service.value('payload-cost.carrier'),
      'payload-cost.internalHops': traits.readers === 'gateway' ? 0 : hopsOf(item, workload),
      // A token changes when it is refreshed; what changes more often is no token, by a rule
      ...(traits.keys === 'sealing' && { 'payload-cost.setCookieShare': Math.min(1, item.writesPerRequest) }),
      tokenLifetimeSeconds: traits.copy === 'short' ? shortTokenSeconds(item, workload) : item.lifetimeSeconds,
      'payload-cost.carryStoreReadsPerRequest': traits.idBesideClaims ? item.writesPerRequest : 0,
      storeReadsPerRequest: reads,
      storeWritesPerRequest: writes,
      'payload-cost.storeWritesAsynchronous': isInEveryReplica(id),
      storeRttMilliseconds: milliseconds,
      'payload-cost.nearCacheHitShare':
        traits.copy === 'near' ? nearHitShare(item, workload, cachesOf(traits, workload, replicas)) : 0,
      'payload-cost.storeUsdPerMonth': fields.storeUsdPerMonth.default,
    })
    .inputsFor(payloadCost);
}

/** What the calculator says for a carrier; what may be a cookie or a header goes as the service's token does. */
const carriers: { readonly [C in Traits['carrier']]?: Inputs['carrier'] } = {
  cookie: 'cookie',
  header: 'authorization',
  'URL or message': 'authorization',
  none: 'authorization',
};

/** Services behind the first that are handed the item: those that need it, and of the session those that the service hands it to. */
const hopsOf = (item: Item, workload: Workload): number =>
  item.session
    ? Math.max(item.internalHops, numberIn(serviceOf(workload), 'payload-cost.internalHops'))
    : item.internalHops;

/** The claims that travel behind a gateway, from service to service. */
export function innerTokenInputs(item: Item, workload: Workload): Inputs | undefined {
  const inputs = payloadInputs(item, workload, 'signed-token', 1);
  return inputs && { ...inputs, internalHops: item.internalHops };
}

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
