import type { RefreshedBy } from '../../resilience/revocation/refreshes.ts';
import type { Carrier } from '../hpack/carried-field.ts';
import type { Protocol, Wire } from '../hpack/field-bytes.ts';

/** Who asks, how often, and what else their requests weigh. */
export type Traffic = {
  readonly requestsPerSecond: number;
  readonly requestsPerSession: number;
  readonly requestsPerConnection: number;
  readonly activeSessions: number;
  /** Request and response together, without the state. */
  readonly otherBytesPerRequest: number;
};

/** The state, as it is carried and as it is stored. */
export type State = {
  /** The encoded value on the wire. */
  readonly carriedBytes: number;
  /** Huffman bits of one of its characters, where its text is known; otherwise the mean of tokens. */
  readonly carriedBitsPerCharacter?: number | undefined;
  readonly storedBytes: number;
  /** Each request of a session carries this much more than the one before: a conversation that is resent. */
  readonly growthBytesPerRequest: number;
};

/** How carrying is done. */
export type Carry = {
  readonly carrier: Carrier;
  readonly cookieName: string;
  readonly tokenLifetimeSeconds: number;
  readonly refresh: RefreshedBy;
  /** Store reads that carrying does not save: 0 for a pure token, 1 for a denylist or a user row. */
  readonly carryStoreReadsPerRequest: number;
  readonly verifyMicroseconds: number;
  readonly signMicroseconds: number;
  /** Share of the responses that send the state back, changed. */
  readonly setCookieShare: number;
};

/** How looking up is done. */
export type LookUp = {
  readonly idBytes: number;
  readonly storeReadsPerRequest: number;
  readonly storeWritesPerRequest: number;
  /** Whether the response goes out without waiting for the writes. */
  readonly storeWritesAsynchronous: boolean;
  readonly storeRttMilliseconds: number;
  readonly storeRttP99Milliseconds: number;
  readonly storeServiceMilliseconds: number;
  readonly nearCacheHitShare: number;
  /** Processor time in the service of one request's look-up: client library, copy, decoding. */
  readonly lookUpCpuMicroseconds: number;
  readonly storeUsdPerMonth: number;
  /** Count only the margin: the store is paid for by something else. */
  readonly storeAlreadyRuns: boolean;
};

/** The way through the system, the client's line, and what things cost. */
export type PathAndPrices = {
  readonly internalHops: number;
  readonly internalProtocol: Exclude<Protocol, 'http3'>;
  readonly crossZoneShare: number;
  readonly uplinkMbps: number;
  readonly clientRttMilliseconds: number;
  readonly egressUsdPerGb: number;
  /** Both sides of the crossing together. */
  readonly crossZoneUsdPerGb: number;
  readonly loadBalancerUsdPerGb: number;
  readonly coreUsdPerMonth: number;
  readonly usdPerMillionCarriedBytes: number;
  /** Of what a conversation resends, the share that the model reads from its prompt cache; 0 without caching. */
  readonly cachedInputShare: number;
  /** Price of input that is read from the prompt cache, over that of other input. */
  readonly cacheReadPriceRatio: number;
  /** Price of input that is written to the prompt cache, over that of other input. */
  readonly cacheWritePriceRatio: number;
  /** The model provider keeps the context, so that looking up sends only the new turn. */
  readonly modelKeepsContext: boolean;
};

/** Everything that carrying or looking up one piece of state depends on. */
export type PayloadQuestion = Traffic & State & Carry & LookUp & PathAndPrices & Wire;
