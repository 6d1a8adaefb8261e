import type { StoreOverhead } from './store-overhead.ts';

/** The server that holds a share of the sessions, and what it must keep free. */
export type ServerMemory = {
  readonly overhead: StoreOverhead;
  readonly clients: number;
  /** Resident over used memory: what the allocator holds but cannot hand out. */
  readonly fragmentation: number;
  /** Share of the used memory that is written, and so copied, while a snapshot is taken. */
  readonly copyOnWriteShare: number;
  /** Output buffer towards replicas, where there are any. */
  readonly replicaBufferBytes: number;
  readonly reservedPercent: number;
};

/** Memory of one server, or of several added up, in bytes. */
export type StoreMemory = {
  readonly usedBytes: number;
  readonly residentBytes: number;
  readonly copyOnWriteBytes: number;
  readonly replicaBufferBytes: number;
  readonly reservedBytes: number;
  /** What the machine must have: everything above. */
  readonly neededBytes: number;
};

/** `client-output-buffer-limit replica 256mb` of redis.conf, as far as it may fill before the replica is cut off. */
export const REPLICA_BUFFER_BYTES = 256_000_000;

/**
 * What one server's sessions need of its memory: used, resident, copied during a snapshot, buffered for replicas, and reserved. `sessions` from 0; `reservedPercent` below 100.
 *
 * @example storeMemory(100_000, 1413, server).usedBytes // 142.3 MB and the clients
 */
export function storeMemory(sessions: number, bytesPerSession: number, server: ServerMemory): StoreMemory {
  const { overhead, clients, fragmentation, copyOnWriteShare, replicaBufferBytes, reservedPercent } = server;
  const usedBytes = overhead.baseBytes + sessions * bytesPerSession + clients * overhead.clientBytes;
  const residentBytes = usedBytes * fragmentation;
  const copyOnWriteBytes = usedBytes * copyOnWriteShare;
  const unreserved = residentBytes + copyOnWriteBytes + replicaBufferBytes;
  const neededBytes = unreserved / (1 - reservedPercent / 100);
  const reservedBytes = neededBytes - unreserved;
  return { usedBytes, residentBytes, copyOnWriteBytes, replicaBufferBytes, reservedBytes, neededBytes };
}

/**
 * The memory of equal servers added up.
 *
 * @example timesServers(memory, 3).neededBytes // three times the one
 */
export const timesServers = (memory: StoreMemory, servers: number): StoreMemory => ({
  usedBytes: memory.usedBytes * servers,
  residentBytes: memory.residentBytes * servers,
  copyOnWriteBytes: memory.copyOnWriteBytes * servers,
  replicaBufferBytes: memory.replicaBufferBytes * servers,
  reservedBytes: memory.reservedBytes * servers,
  neededBytes: memory.neededBytes * servers,
});
