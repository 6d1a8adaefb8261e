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
    inputs: { activeSessions: 1_000_000, revocationsPerDay: 0, massRevocation: 10_000, verifiers: 10 },
    outputs: { lists: { mass: { statusListBytes: 13_700 } }, statusList: { memoryBytes: 1_250_000 } },
    within: 0.02,
    source: 'draft-ietf-oauth-status-list-21, size comparison: 13.7 kB',
  },
  {
    title: 'A hundred thousand tokens, 2% revoked, as a status list',
    inputs: { activeSessions: 100_000, revocationsPerDay: 0, massRevocation: 2000 },
    outputs: { lists: { mass: { statusListBytes: 2300 } } },
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
    title: 'Sixty thousand sessions that refresh every five minutes by a timer',
    inputs: {
      refresh: 'timer',
      activeSessions: 60_000,
      tokenLifetimeSeconds: 300,
      acceptableExposureSeconds: 300,
      leewaySeconds: 60,
    },
    outputs: { refreshesPerSecond: 200, longestLifetimeSeconds: 240 },
    source: 'by hand: 60,000 ÷ 300, and 300 − 60',
  },
  {
    title: 'Twenty thousand sessions that refresh on use, tokens of 300 s, 100 requests a second',
    inputs: { tokenLifetimeSeconds: 300, peakRequestsPerSecond: 100 },
    outputs: { refreshesPerSecond: 40.02 },
    within: 1e-3,
    source: 'a simulated session: exponential gaps of 200 s, 300,000 requests, a refresh where the token has expired',
  },
  {
    title: 'The memory of a status list and of a Bloom filter at eight verifiers',
    inputs: {
      verifiers: 8,
      activeSessions: 200_000,
      peakRequestsPerSecond: 2000,
      revocationsPerDay: 0,
      massRevocation: 20_000,
      listRefreshSeconds: 30,
      falsePositiveShare: 0.001,
    },
    outputs: { statusList: { memoryBytes: 200_000 }, bloom: { memoryBytes: 287_552 } },
    within: 1e-3,
    source: 'by hand: 8 × 200,000 bits; 8 × 20,000 × 14.38 bits',
  },
] satisfies ExamplesOf<typeof revocation>;
