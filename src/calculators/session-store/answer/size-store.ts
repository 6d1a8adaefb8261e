import { RESIZE_FACTOR } from '../../../models/store/redis/table-share.ts';
import { type Store, sessionParts } from '../../../models/store/session-bytes.ts';
import { type SessionParts, type StoredSession, totalBytes } from '../../../models/store/session-parts.ts';
import { type ShardCount, shardCount } from '../../../models/store/shard-count.ts';
import {
  REPLICA_BUFFER_BYTES,
  type ServerMemory,
  type StoreMemory,
  storeMemory,
  timesServers,
} from '../../../models/store/store-memory.ts';
import { storeOverhead } from '../../../models/store/store-overhead.ts';
import { storeTraits } from '../../../models/store/stores.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { isRedisLike } from '../ask/rules.ts';

export type Sizing = {
  readonly parts: SessionParts;
  readonly bytesPerSession: number;
  /** What the same session takes while tables are being resized. */
  readonly bytesPerSessionMax: number;
  /** Of it, what rounding to size classes costs; absent where rows share pages. */
  readonly roundingBytes?: number;
  /** All primaries together. */
  readonly memory: StoreMemory;
  readonly overheadBytes: number;
  /** Absent where a node holds not even one session. */
  readonly count?: ShardCount;
};

/** What a store would take for this session, as the reader's store or beside it. Fields that the reader's store does not ask for have their defaults in the others. */
export function sizeStore(store: Store, inputs: Inputs, sessions: number): Sizing | 'tooLarge' {
  const { hashTables, roundingBytes, longestSessionBytes } = storeTraits(store);
  const longest = longestSessionBytes?.(inputs.keyBytes);
  if (longest !== undefined && inputs.storedBytes > longest) return 'tooLarge';
  const kind = { store, allocatorQuantumBytes: quantumOf(inputs) };
  const server = serverOf(store, inputs);
  const stored = (shards: number) => storedSession(inputs, sessions / shards);
  // Without a table that grows with its keys, each takes the same
  const flat = hashTables(inputs.ttl) === 0 ? totalBytes(sessionParts(kind, stored(1))) : undefined;
  const bytesAt = (shards: number) => flat ?? totalBytes(sessionParts(kind, stored(shards)));
  const memoryAt = (shards: number) => storeMemory(sessions / shards, bytesAt(shards), server);
  const count = shardCount({
    sessions,
    neededBytes: (shards) => memoryAt(shards).neededBytes,
    nodeMemoryBytes: inputs.nodeMemoryBytes,
    operationsPerSecond: inputs.readsPerSecond + inputs.writesPerSecond,
    operationsPerSecondPerNode: inputs.operationsPerSecondPerNode,
  });
  const shards = count?.shards ?? 1;
  const parts = sessionParts(kind, stored(shards));
  const bytesPerSession = totalBytes(parts);
  return {
    parts,
    bytesPerSession,
    bytesPerSessionMax: bytesPerSession + (RESIZE_FACTOR - 1) * parts.table * hashTables(inputs.ttl),
    ...(roundingBytes && { roundingBytes: roundingBytes(bytesPerSession, stored(shards)) }),
    memory: timesServers(memoryAt(shards), shards),
    overheadBytes: shards * (server.overhead.baseBytes + server.clients * server.overhead.clientBytes),
    ...(count && { count }),
  };
}

/** The bytes of a session of another size in the reader's store, its table as full as it is now. */
export function bytesAtSize(inputs: Inputs, sessionsPerShard: number): (storedBytes: number) => number {
  const kind = { store: inputs.store, allocatorQuantumBytes: quantumOf(inputs) };
  return (storedBytes) => totalBytes(sessionParts(kind, storedSession({ ...inputs, storedBytes }, sessionsPerShard)));
}

/** Nodes of a shard beside its primary. */
export const replicasOf = (store: Store, inputs: Inputs): number =>
  storeTraits(store).replicates
    ? storeTraits(inputs.store).replicates
      ? inputs.replicasPerShard
      : fields.replicasPerShard.default
    : 0;

const quantumOf = (inputs: Inputs): number =>
  isRedisLike(inputs) ? inputs.allocatorQuantumBytes : fields.allocatorQuantumBytes.default;

const storedSession = (inputs: Inputs, keys: number): StoredSession => ({
  encoding: isRedisLike(inputs) ? inputs.encoding : 'string',
  storedBytes: inputs.storedBytes,
  fields: inputs.fields,
  fieldNameBytes: inputs.fieldNameBytes,
  keyBytes: inputs.keyBytes,
  ttl: inputs.ttl,
  keys: Math.max(1, keys),
});

function serverOf(store: Store, inputs: Inputs): ServerMemory {
  const snapshots = isRedisLike({ store });
  const copied = isRedisLike(inputs) ? inputs.copyOnWriteShare : fields.copyOnWriteShare.default;
  return {
    overhead: storeOverhead(store),
    clients: inputs.clients,
    fragmentation: inputs.fragmentation,
    copyOnWriteShare: snapshots ? copied : 0,
    replicaBufferBytes: snapshots && replicasOf(store, inputs) > 0 ? REPLICA_BUFFER_BYTES : 0,
    reservedPercent: inputs.reservedPercent,
  };
}
