import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  'hash-of-one': [
    { given: { encoding: 'hash' }, field: 'fields', without: 2, with: 1 },
    { given: { fields: 1 }, field: 'encoding', without: 'string', with: 'hash' },
    { given: { fields: 1, encoding: 'hash' }, field: 'store', without: 'memcached', with: 'valkey' },
  ],
  // Ten fields: Redis packs them up to 64 bytes each, and half a hundred bytes cannot be shaved off each
  'over-listpack': [
    { given: { encoding: 'hash' }, field: 'storedBytes', without: 640, with: 641 },
    { given: { encoding: 'hash' }, field: 'storedBytes', without: 1281, with: 1280 },
    { given: { encoding: 'hash', storedBytes: 51_300 }, field: 'fields', without: 513, with: 512 },
    { given: { storedBytes: 700 }, field: 'encoding', without: 'string', with: 'hash' },
    { given: { encoding: 'hash', storedBytes: 700 }, field: 'store', without: 'memcached', with: 'redis' },
  ],
  // A node serves 1,000 operations a second, and 90 are writes
  'operations-bind': [
    { given: { operationsPerSecondPerNode: 1000 }, field: 'readsPerSecond', without: 910, with: 910.01 },
  ],
  'example-node': [
    { field: 'activeSessions', without: 358_070, with: 358_071 },
    { given: { activeSessions: 3_000_000 }, field: 'nodeMemoryBytes', without: 1.47e9 + 1, with: 1.47e9 },
    // As many shards on both sides; on one of them it is operations that ask for them
    { given: { readsPerSecond: 100_000 }, field: 'activeSessions', without: 358_070, with: 358_071 },
  ],
  'no-replica': [{ field: 'replicasPerShard', without: 1, with: 0 }],
  'no-expiry': [{ field: 'ttl', without: true, with: false }],
  'on-disk': [{ field: 'store', without: 'valkey', with: 'postgresql' }],
};
