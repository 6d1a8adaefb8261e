import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { payloadCost } from './spec.ts';

const hex = '0123456789abcdef'.repeat(64);
/** One kilobyte in each request, and nothing has a price. */
const bare = {
  crossZoneUsdPerGb: 0,
  egressUsdPerGb: 0,
  loadBalancerUsdPerGb: 0,
  coreUsdPerMonth: 0,
  carrier: 'body',
  carriedBytes: 1000,
  requestsPerSecond: 1000,
  requestsPerConnection: 1_000_000,
  internalHops: 0,
} as const;

/** Results known from outside: measured frames, published prices, sums by hand. */
export const examples = [
  {
    title: '1,024 hex digits in a cookie, from Node’s HTTP/2 client',
    inputs: { encoder: 'nghttp2', carrier: 'cookie', sampleValue: hex },
    outputs: { carry: { firstRequestBytes: 730, warmRequestBytes: 1 } },
    source: 'HEADERS frames of a Node 24 client on loopback, with the field less without it',
  },
  {
    title: 'The same digits as a bearer token: never indexed',
    inputs: { encoder: 'nghttp2', carrier: 'authorization', sampleValue: hex },
    outputs: { carry: { firstRequestBytes: 730, warmRequestBytes: 730 } },
    source: 'HEADERS frames of a Node 24 client on loopback, with the field less without it',
  },
  {
    title: 'One byte over the cliff of nghttp2',
    inputs: { encoder: 'nghttp2', carrier: 'cookie', sampleValue: 'x'.repeat(3027) },
    outputs: { carry: { firstRequestBytes: 2659, warmRequestBytes: 2659 } },
    source: 'HEADERS frames of a Node 24 client on loopback: 3,026 bytes are kept, 3,027 are not',
  },
  {
    title: '1 kB in 1,000 requests a second is 3.6 capacity units at an AWS load balancer',
    inputs: { ...bare, loadBalancerUsdPerGb: 0.008 },
    outputs: { carry: { usdPerMonth: 21.024 } },
    source: '1,000 × 1,000 bytes × 3,600 s = 3.6 GB an hour, at 0.008 USD a unit-hour and 730 hours',
  },
  {
    title: 'The same kilobyte sent back in every response costs eleven times as much',
    inputs: { ...bare, setCookieShare: 1, egressUsdPerGb: 0.09 },
    outputs: { carry: { usdPerMonth: 236.52 } },
    source: '2.628 TB at the AWS list price of 0.09 USD a GB, before the first 100 GB free',
  },
  {
    title: 'Two constant reads of 1 ms and half a millisecond in the store',
    inputs: {
      storeRttMilliseconds: 1,
      storeRttP99Milliseconds: 1,
      storeServiceMilliseconds: 0.5,
      storeReadsPerRequest: 2,
      storeWritesPerRequest: 0,
      lookUpCpuMicroseconds: 0,
      carrier: 'body',
      idBytes: 0,
    },
    outputs: { lookUp: { addedMilliseconds: { p50: 3, p99: 3, parts: { store: 3 } } } },
    source: 'by hand: 2 × (1 + 0.5) ms',
  },
] satisfies ExamplesOf<typeof payloadCost>;
