/** What keeping the items costs where they are kept: memory of a cache, rows of a database, memory of replicas. */
import prices from '#facts/prices.yaml';
import { ownStore } from '../../../calculators/session-store/answer/compute.ts';
import { fields, type Inputs } from '../../../calculators/session-store/ask/fields.ts';
import { numberOf } from '../../../facts/number.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { isInEveryReplica, type PlacementId, traitsOf } from '../catalogue.ts';
import { liveBytes, nearCopySeconds } from './measures.ts';
import type { Operations } from './payload.ts';

const defaults = defaultsOf(fields);

export type Storage = {
  /** In a cache or a database. */
  readonly storeBytes: number;
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

/** The session-store calculator's inputs for an item in a store. */
export function storeInputs(
  item: Item,
  workload: Workload,
  store: 'redis' | 'postgresql',
  operations: Operations,
): Inputs {
  const peak = workload.peakRequestsPerSecond;
  return {
    ...defaults,
    store,
    activeSessions: itemsAtOnce(item, workload),
    storedBytes: item.storedBytes,
    readsPerSecond: Math.min(fields.readsPerSecond.max, peak * operations.reads),
    writesPerSecond: Math.min(fields.writesPerSecond.max, peak * operations.writes),
  };
}

const ask = rememberLast(ownStore, 256, byText);

/**
 * Nodes of the session-store calculator's default size that so many bytes in a cache take, copies included; 0 for none.
 *
 * @example cacheNodes(131e6) // 2
 */
export function cacheNodes(storeBytes: number): number {
  const { nodeMemoryBytes, reservedPercent, fragmentation, replicasPerShard } = defaults;
  const shards = Math.ceil((storeBytes * fragmentation) / (nodeMemoryBytes * (1 - reservedPercent / 100)));
  return shards * (1 + replicasPerShard);
}

/** A cache of its own is paid by the node; one that runs already by the share of its memory. */
function inCache(item: Item, workload: Workload, operations: Operations): Storage | undefined {
  const inputs = storeInputs(item, workload, 'redis', operations);
  const asked = ask(inputs);
  if (!asked) return undefined;
  const storeBytes = asked.bytesPerSession * itemsAtOnce(item, workload);
  const usable = inputs.nodeMemoryBytes * (1 - inputs.reservedPercent / 100);
  const share = ((storeBytes * inputs.fragmentation) / usable) * inputs.nodeUsdPerMonth * (1 + inputs.replicasPerShard);
  return {
    storeBytes,
    replicaBytes: 0,
    usdPerMonth: workload.cacheRuns ? Math.min(share, asked.usdPerMonth) : asked.usdPerMonth,
    inputs,
  };
}

/** A database is paid by the share of its work at the peak and by what is stored; one of its own at least once in whole. */
function inDatabase(item: Item, workload: Workload, operations: Operations): Storage | undefined {
  const inputs = storeInputs(item, workload, 'postgresql', operations);
  const asked = ask({ ...inputs, nodeMemoryBytes: fields.nodeMemoryBytes.max });
  if (!asked) return undefined;
  const storeBytes = asked.bytesPerSession * itemsAtOnce(item, workload);
  const peakOperations = workload.peakRequestsPerSecond * (operations.reads + operations.writes);
  const work = (peakOperations / workload.databaseOperationsPerSecond) * workload.databaseUsdPerMonth;
  const paid = workload.databaseRuns ? work : Math.max(work, workload.databaseUsdPerMonth);
  return {
    storeBytes,
    replicaBytes: 0,
    usdPerMonth: paid + (storeBytes / GIGABYTE) * workload.databaseUsdPerGb,
    inputs,
  };
}

const inReplicas = (bytes: number): Storage => ({
  storeBytes: 0,
  replicaBytes: bytes,
  usdPerMonth: bytes * REPLICA_USD_PER_BYTE,
});

const together = (a: Storage, b: Storage): Storage => ({
  storeBytes: a.storeBytes + b.storeBytes,
  replicaBytes: a.replicaBytes + b.replicaBytes,
  usdPerMonth: a.usdPerMonth + b.usdPerMonth,
  ...(a.inputs && { inputs: a.inputs }),
});

/**
 * What keeping an item costs under a placement; undefined where the store cannot hold one of them. `operations` are those that reach the store
 * after near-caches; `replicas` is how many hold a copy where each of them does.
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
  if (way === 'cache') return inCache(item, workload, operations);
  if (way === 'database' || way === 'client' || idBesideClaims) {
    const store = inDatabase(item, workload, operations);
    if (!store || copy !== 'near') return store;
    const recent = (workload.peakRequestsPerSecond / workload.peakToMean) * nearCopySeconds(item, workload);
    return together(store, inReplicas(Math.min(recent, itemsAtOnce(item, workload)) * liveBytes(item)));
  }
  if (way !== 'memory') return inReplicas(0);
  const memory = inReplicas(bytes * (isInEveryReplica(id) ? replicas : 1));
  if (!log) return memory;
  const rows = inDatabase(item, workload, operations);
  return rows && together(rows, memory);
}
