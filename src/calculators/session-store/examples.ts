import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { sessionStore } from './spec.ts';

const debian = {
  store: 'redis',
  encoding: 'string',
  keyBytes: 37,
  ttl: true,
  activeSessions: 100_000,
  allocatorQuantumBytes: 16,
  nodeMemoryBytes: 1e12,
  replicasPerShard: 0,
} as const;
const upstream = { ...debian, allocatorQuantumBytes: 8 } as const;

/** Numbers from outside, with where they come from. */
export const examples = [
  {
    title: '1,024 bytes with expiry, Debian',
    inputs: { ...debian, storedBytes: 1024 },
    outputs: { bytesPerSession: 1429.2 },
    within: 0.005,
    source: 'used_memory of Debian’s Redis 7.0.15, 100,000 keys',
  },
  {
    title: '24 bytes less, upstream build',
    inputs: { ...upstream, storedBytes: 1000 },
    outputs: { bytesPerSession: 1157.2 },
    within: 0.005,
    source: 'used_memory of upstream Redis 7.0.15 and 7.4.1: 256 bytes less than for 1,024',
  },
  {
    title: 'Six bytes too many',
    inputs: { ...upstream, storedBytes: 1024 },
    outputs: { staircase: { fromBytes: 1019, toBytes: 1274, shaveBytes: 6, savedBytesPerSession: 256 } },
    source: 'size classes 1,024 and 1,280 of jemalloc, with the 6 bytes around a string of this length',
  },
  {
    title: 'Ten fields of 65 bytes burst the packed hash',
    inputs: { ...debian, encoding: 'hash', storedBytes: 650, fields: 10, fieldNameBytes: 6, activeSessions: 50_000 },
    outputs: { bytesPerSession: 1605.5 },
    within: 0.005,
    source: 'used_memory of Debian’s Redis 7.0.15; ten fields of 64 bytes took 917.5',
  },
  {
    title: 'The same session in Valkey',
    inputs: { ...upstream, store: 'valkey', storedBytes: 1024 },
    outputs: { bytesPerSession: 1405.2 },
    within: 0.005,
    source: 'used_memory of Valkey 8.0.1: the key is in the entry',
  },
  {
    title: '1,000 bytes in memcached',
    inputs: { ...upstream, store: 'memcached', storedBytes: 1000, replicasPerShard: 1 },
    outputs: { bytesPerSession: 1184 + 10.48576 },
    within: 1e-6,
    source: 'slab class of memcached 1.6.18 (-vv) and hash_bytes of its stats',
  },
  {
    title: '2,000 bytes out of line in PostgreSQL',
    inputs: { ...upstream, store: 'postgresql', storedBytes: 2000, keyBytes: 32 },
    outputs: { bytesPerSession: 2951 },
    within: 0.012,
    source: 'pg_total_relation_size of 20,000 rows, PostgreSQL 15',
  },
  {
    title: 'Ten logins a second leave 18,000 dead sessions',
    inputs: { loginsPerSecond: 10, activeMinutes: 0, idleMinutes: 30 },
    outputs: { sessions: 18_000, idleSessions: 18_000 },
    source: 'Little’s law: 10/s × 1,800 s',
  },
] as const satisfies ExamplesOf<typeof sessionStore>;
