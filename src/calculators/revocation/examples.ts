import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { revocation } from './spec.ts';

/** Results known from outside: published tables, libraries, measured memory, sums by hand. */
export const examples = [
  {
    title: 'A token of 15 minutes with 30 s of leeway',
    inputs: { tokenLifetimeSeconds: 900, leewaySeconds: 30 },
    outputs: { plain: { exposureSeconds: { worst: 930, mean: 480 } } },
    source: 'by hand: 900 + 30, and 900 ÷ 2 + 30',
  },
  {
    title: 'A million tokens, 1% revoked, as a status list',
    inputs: { activeSessions: 1_000_000, revocationsPerDay: 0, massRevocation: 10_000 },
    outputs: { statusList: { memoryBytes: 13_700 } },
    within: 0.02,
    source: 'draft-ietf-oauth-status-list-21, size comparison: 13.7 kB',
  },
  {
    title: 'A hundred thousand tokens, 2% revoked, as a status list',
    inputs: { activeSessions: 100_000, revocationsPerDay: 0, massRevocation: 2000 },
    outputs: { statusList: { memoryBytes: 2300 } },
    within: 0.04,
    source: 'draft-ietf-oauth-status-list-21, size comparison: 2.3 kB',
  },
  {
    title: 'A Bloom filter of 10,000 entries at one in a thousand',
    inputs: { revocationsPerDay: 0, massRevocation: 10_000, falsePositiveShare: 0.001, verifiers: 1 },
    outputs: { bloom: { memoryBytes: 17_972 } },
    within: 1e-4,
    source: 'bloom-filters 3.0.4, BloomFilter.create(10000, 0.001): 143,776 bits',
  },
  {
    title: 'A thousand entries of a denylist in Redis',
    inputs: { revocationsPerDay: 0, massRevocation: 1000 },
    outputs: { denylist: { memoryBytes: 134_000, exposureSeconds: { worst: 0 } } },
    source: 'used_memory of Redis 7.0.15: 134 bytes for SET jti:<uuid> 1 EX',
  },
  {
    title: 'Sixty thousand sessions that refresh every five minutes',
    inputs: { activeSessions: 60_000, tokenLifetimeSeconds: 300, acceptableExposureSeconds: 300, leewaySeconds: 60 },
    outputs: { refreshesPerSecond: 200, longestLifetimeSeconds: 240 },
    source: 'by hand: 60,000 ÷ 300, and 300 − 60',
  },
] satisfies ExamplesOf<typeof revocation>;
