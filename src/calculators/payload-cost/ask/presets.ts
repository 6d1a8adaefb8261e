import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** A client names all of what tells clients apart, so that choosing another one undoes it. */
const client = {
  growthBytesPerRequest: 0,
  usdPerMillionCarriedBytes: 0,
  setCookieShare: 0,
  carryStoreReadsPerRequest: 0,
  nearCacheHitShare: 0,
  storeWritesPerRequest: 1,
  protocol: 'http2',
  headerTableBytes: 4096,
  requestsPerConnection: 10,
  uplinkMbps: 11.22,
  clientRttMilliseconds: 50,
} satisfies Partial<Inputs>;

const browser = { ...client, carrier: 'cookie', encoder: 'chromium' } satisfies Partial<Inputs>;

/** Whole situations: client mixes, and the cases in which the answer turns. */
export const presets: readonly Preset<Inputs>[] = [
  { id: 'browser', label: 'Browser, cookie over HTTP/2', inputs: browser, because: 'Chromium indexes every header.' },
  {
    id: 'firefox',
    label: 'Firefox, cookie over HTTP/2',
    inputs: { ...browser, encoder: 'firefox' },
    because: 'Firefox keeps nothing over half the table: the cliff is at 2,010 bytes.',
  },
  {
    id: 'native-app',
    label: 'Native app or curl, bearer token',
    inputs: { ...client, carrier: 'authorization', encoder: 'nghttp2', requestsPerConnection: 30 },
    because: 'nghttp2 never indexes Authorization: every request pays in full.',
  },
  {
    id: 'mobile',
    label: 'Phone on 3G, cookie',
    inputs: { ...browser, requestsPerConnection: 3, uplinkMbps: 0.25, clientRttMilliseconds: 100 },
    because: 'A slow uplink turns bytes into time.',
  },
  {
    id: 'go-services',
    label: 'Go service to service, bearer token',
    inputs: {
      ...client,
      carrier: 'authorization',
      encoder: 'go',
      requestsPerConnection: 100_000,
      uplinkMbps: 10_000,
      clientRttMilliseconds: 0.5,
      storeWritesPerRequest: 0,
    },
    because: 'Go indexes Authorization, and connections live long: repeats cost a byte.',
  },
  {
    id: 'grpc',
    label: 'gRPC (C core), token in metadata',
    inputs: {
      ...client,
      carrier: 'authorization',
      encoder: 'never-indexed',
      requestsPerConnection: 100_000,
      uplinkMbps: 10_000,
      clientRttMilliseconds: 0.5,
      storeWritesPerRequest: 0,
    },
    because: 'gRPC’s C core keeps nothing over 512 bytes.',
  },
  {
    id: 'http3',
    label: 'Browser over HTTP/3 without a QPACK table',
    inputs: { ...browser, protocol: 'http3', qpackTableBytes: 0 },
    because: 'Go, Cloudflare’s quiche and Kestrel offer no table: full size each time.',
  },
  {
    id: 'sealed-session',
    label: 'Sealed cookie, renewed on each response',
    inputs: { ...browser, setCookieShare: 1 },
    because: 'A renewed cookie pays egress and defeats compression.',
  },
  {
    id: 'denylist',
    label: 'Token with a denylist look-up',
    inputs: { ...browser, carryStoreReadsPerRequest: 1 },
    because: 'Checking each token at a store saves no look-up.',
  },
  {
    id: 'near-cache',
    label: 'Look-up behind a near cache',
    inputs: { ...browser, nearCacheHitShare: 0.9, storeWritesPerRequest: 0 },
    because: 'Nine of ten reads never leave the process; the price is staleness.',
  },
  {
    id: 'conversation',
    label: 'Chat assistant that resends its conversation',
    inputs: {
      ...client,
      carrier: 'body',
      requestsPerSecond: 5,
      requestsPerSession: 20,
      activeSessions: 600,
      tokenLifetimeSeconds: 86_400,
      carriedBytes: 2000,
      storedBytes: 2000,
      growthBytesPerRequest: 3000,
      usdPerMillionCarriedBytes: 0.5,
      storeWritesPerRequest: 1,
    },
    because: 'Each turn resends all before it: bytes grow with the square of the turns.',
  },
];
