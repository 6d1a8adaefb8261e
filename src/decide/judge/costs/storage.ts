/** What keeping the items costs where they are kept: memory of a cache, rows of a database, memory of replicas. */
import prices from '#facts/prices.yaml';
import { ownStore } from '../../../calculators/session-store/answer/compute.ts';
import { fields, type Inputs } from '../../../calculators/session-store/ask/fields.ts';
import { sessionStore } from '../../../calculators/session-store/spec.ts';
import { numberOf } from '../../../facts/number.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { isInEveryReplica, type PlacementId, traitsOf } from '../catalogue.ts';
import { liveBytes, nearCopySeconds } from './measures.ts';
import type { Operations } from './payload.ts';
import { numberIn, serviceOf } from './service.ts';

export type Storage = {
  /** In a cache or a database. */
  readonly storeBytes: number;
  /** What a plan gives them there: with head-room, in the store's primaries. */
  readonly memoryNeededBytes: number;
  /** In all replicas together. */
  readonly replicaBytes: number;
  readonly usdPerMonth: number;
  /** The session-store calculator's inputs, where it was asked. */
  readonly inputs?: Inputs;
};

const GIGABYTE = 1e9;
const REPLICA_USD_PER_BYTE = numberOf(prices, 'memory-gb-month-usd') / GIGABYTE;

/** How many of the items exist at once. */
export const itemsAtOnce = (item: Item, workload: Workload): number => item.itemsAtOnce ?? workload.activeSessions;

/** The session-store calculator's inputs for an item in a store; undefined where it takes no such item. */
export const storeInputs = (
  item: Item,
  workload: Workload,
  store: 'redis' | 'postgresql',
  { reads, writes }: Operations,
  replicas: number,
): Inputs | undefined =>
  serviceOf(workload)
    .with({
      'session-store.store': store,
      activeSessions: itemsAtOnce(item, workload),
      storedBytes: item.storedBytes,
      storeReadsPerRequest: reads,
      storeWritesPerRequest: writes,
      replicas,
    })
    .inputsFor(sessionStore);

const ask = rememberLast(ownStore, 256, byText);

/**
 * Nodes of the session-store calculator's example size that so much memory takes, copies included; 0 for none.
 *
 * @example cacheNodes(410e6) // 2
 */
export const cacheNodes = (memoryNeededBytes: number): number =>
  Math.ceil(memoryNeededBytes / fields.nodeMemoryBytes.default) * (1 + fields.replicasPerShard.default);

/** A cache of its own is paid by the node; one that runs already by the share of its memory. */
function inCache(item: Item, workload: Workload, inputs: Inputs): Storage | undefined {
  const asked = ask(inputs);
  if (asked?.usdPerMonth === undefined) return undefined;
  const storeBytes = asked.bytesPerSession * itemsAtOnce(item, workload);
  const usable = inputs.nodeMemoryBytes * (1 - inputs.reservedPercent / 100);
  const share = ((storeBytes * inputs.fragmentation) / usable) * inputs.nodeUsdPerMonth * (1 + inputs.replicasPerShard);
  return {
    storeBytes,
    memoryNeededBytes: asked.memoryNeededBytes,
    replicaBytes: 0,
    usdPerMonth: workload.cacheRuns ? Math.min(share, asked.usdPerMonth) : asked.usdPerMonth,
    inputs,
  };
}

/** A database is paid by the share of its work at the peak and by what is stored; one of its own at least once in whole. */
function inDatabase(item: Item, workload: Workload, operations: Operations, inputs: Inputs): Storage | undefined {
  // A database has disks of any size: its rows need no node that holds them
  const asked = ask({ ...inputs, nodeMemoryBytes: fields.nodeMemoryBytes.max });
  const needed = ask(inputs);
  if (!asked || !needed) return undefined;
  const storeBytes = asked.bytesPerSession * itemsAtOnce(item, workload);
  const peakOperations = workload.peakRequestsPerSecond * (operations.reads + operations.writes);
  const work = (peakOperations / workload.databaseOperationsPerSecond) * workload.databaseUsdPerMonth;
  const paid = workload.databaseRuns ? work : Math.max(work, workload.databaseUsdPerMonth);
  return {
    storeBytes,
    memoryNeededBytes: needed.memoryNeededBytes,
    replicaBytes: 0,
    usdPerMonth: paid + (storeBytes / GIGABYTE) * workload.databaseUsdPerGb,
    inputs,
  };
}

const inReplicas = (bytes: number): Storage => ({
  storeBytes: 0,
  memoryNeededBytes: 0,
  replicaBytes: bytes,
  usdPerMonth: bytes * REPLICA_USD_PER_BYTE,
});

const together = (a: Storage, b: Storage): Storage => ({
  storeBytes: a.storeBytes + b.storeBytes,
  memoryNeededBytes: a.memoryNeededBytes + b.memoryNeededBytes,
  replicaBytes: a.replicaBytes + b.replicaBytes,
  usdPerMonth: a.usdPerMonth + b.usdPerMonth,
  ...(a.inputs && { inputs: a.inputs }),
});

/**
 * What keeping an item costs under a placement; undefined where the store cannot hold one of them. `operations` are those that reach the store
 * after near-caches; `replicas` is how many run: the clients of a store, and those that hold a copy where each of them does.
 */
export function storageOf(
  item: Item,
  workload: Workload,
  id: PlacementId,
  operations: Operations,
  replicas: number,
): Storage | undefined {
  const { way, copy, idBesideClaims, log } = traitsOf(id);
  const bytes = itemsAtOnce(item, workload) * liveBytes(item);
  const inStore = (store: 'redis' | 'postgresql') => storeInputs(item, workload, store, operations, replicas);
  const inRows = (): Storage | undefined => {
    const inputs = inStore('postgresql');
    return inputs && inDatabase(item, workload, operations, inputs);
  };
  if (way === 'cache') {
    const inputs = inStore('redis');
    return inputs && inCache(item, workload, inputs);
  }
  if (way === 'database' || way === 'client' || idBesideClaims) {
    const store = inRows();
    if (!store || copy !== 'near') return store;
    const recent = numberIn(serviceOf(workload), 'requestsPerSecond') * nearCopySeconds(item, workload);
    return together(store, inReplicas(Math.min(recent, itemsAtOnce(item, workload)) * liveBytes(item)));
  }
  if (way !== 'memory') return inReplicas(0);
  const memory = inReplicas(bytes * (isInEveryReplica(id) ? replicas : 1));
  if (!log) return memory;
  const rows = inRows();
  return rows && together(rows, memory);
}
