import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** What every preset sets anew. */
const afresh = {
  encoding: 'string',
  loginsPerSecond: undefined,
  keyBytes: 37,
  ttl: true,
  allocatorQuantumBytes: 8,
  replicasPerShard: 1,
} as const satisfies Partial<Inputs>;

/** Whole situations at one click. */
export const presets: readonly Preset<Inputs>[] = [
  {
    id: 'six-too-many',
    label: '1,024 bytes: six too many',
    because: 'A round number for people, a bad one for an allocator: 1,018 bytes take 256 less.',
    inputs: { ...afresh, store: 'redis', storedBytes: 1024, activeSessions: 1_000_000, nodeMemoryBytes: 6.8e9 },
  },
  {
    id: 'packed-hash',
    label: 'A hash of ten short fields',
    because: 'Up to 64 bytes a field it is one packed block.',
    inputs: { ...afresh, store: 'redis', encoding: 'hash', storedBytes: 640, fields: 10, fieldNameBytes: 6 },
  },
  {
    id: 'burst-hash',
    label: 'The same with one byte more a field',
    because: 'Over 64 bytes every field becomes an entry of its own: two thirds more memory.',
    inputs: { ...afresh, store: 'redis', encoding: 'hash', storedBytes: 650, fields: 10, fieldNameBytes: 6 },
  },
  {
    id: 'idle',
    label: 'Ten logins a second, half an hour idle',
    because: 'Three of four sessions only wait to expire.',
    inputs: { ...afresh, store: 'redis', loginsPerSecond: 10, activeMinutes: 10, idleMinutes: 30 },
  },
  {
    id: 'ten-million',
    label: 'Ten million sessions, 13 GiB nodes',
    because: 'Memory binds: shards multiply base, connections and buffers too.',
    inputs: {
      ...afresh,
      store: 'redis',
      storedBytes: 1500,
      activeSessions: 10_000_000,
      nodeMemoryBytes: 14.03e9,
      nodeUsdPerMonth: 159.87,
      clients: 2000,
      readsPerSecond: 50_000,
      writesPerSecond: 50_000,
    },
  },
  {
    id: 'memcached',
    label: 'memcached',
    because: 'Expiry is free and there are no replicas: a lost node is a lost share of all sessions.',
    inputs: { ...afresh, store: 'memcached', storedBytes: 1500, activeSessions: 20_000 },
  },
  {
    id: 'postgresql',
    label: 'A table in PostgreSQL',
    because: 'Above 2 kB a row the value moves out of line, a step like an allocator’s.',
    inputs: { ...afresh, store: 'postgresql', storedBytes: 2000, activeSessions: 20_000, keyBytes: 32 },
  },
];
