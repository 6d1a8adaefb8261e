import { compute as payloadCost } from '../calculators/payload-cost/answer/compute.ts';
import { fields as payloadFields } from '../calculators/payload-cost/ask/fields.ts';
import { compute as replicaCounts } from '../calculators/replicas/answer/compute.ts';
import { fields as replicaFields } from '../calculators/replicas/ask/fields.ts';
import { compute as sessionStore } from '../calculators/session-store/answer/compute.ts';
import { fields as storeFields } from '../calculators/session-store/ask/fields.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { jws } from '../models/token/jose/jws.ts';
import type { Inputs } from './fields.ts';

/** What one placement of a session's state costs. A figure is absent where these numbers give it no meaning. */
export type Column = {
  /** What a request carries of the state; 0 where an id stands for it. */
  readonly carriedBytes: number;
  readonly meanRequestBytes: number;
  readonly addedP99Milliseconds: number;
  readonly replicas?: number | undefined;
  /** What all sessions take where they are kept; absent where one node cannot hold a session. */
  readonly stateBytes?: number | undefined;
  readonly lostPerCrash?: number | undefined;
  readonly lostPerDeploy?: number | undefined;
  readonly logOutSeconds: number;
};
/** The placements of the comparison, from left to right. */
export const placementNames = ['signedToken', 'replicaMemory', 'sharedCache', 'durableStore'] as const;
export type ComparedPlacement = (typeof placementNames)[number];
export type Comparison = { readonly [P in ComparedPlacement]: Column } & {
  /** The token on a connection without header compression. */
  readonly uncompressedRequestBytes: number;
};

/** Lifetime of a token, and the clock leeway of whoever verifies it. */
const TOKEN_LIFETIME_SECONDS = 900;
const LEEWAY_SECONDS = 30;
/** A small indexed read of a relational database in the same region. Judgement: three times a cache's. */
const DURABLE_TIMES_CACHE = 3;

/**
 * The placements side by side for three numbers. Everything else has the calculators' defaults, and every figure is theirs.
 * @example compare({ peakRequestsPerSecond: 300, activeSessions: 20_000, storedBytes: 1500 }).signedToken.logOutSeconds // 930
 */
export function compare({ peakRequestsPerSecond, activeSessions, storedBytes }: Inputs): Comparison {
  const payload = {
    ...defaultsOf(payloadFields),
    activeSessions,
    storedBytes,
    requestsPerSecond: peakRequestsPerSecond / 3,
    carriedBytes: jws('HS256', 2048, {})(storedBytes).tokenBytes,
  };
  const fleet = { ...defaultsOf(replicaFields), peakRequestsPerSecond, activeSessions };
  const noStore = { storeReadsPerRequest: 0, storeWritesPerRequest: 0 };
  const oneRead = { storeReadsPerRequest: 1, storeWritesPerRequest: 0 };
  const durable = {
    storeRttMilliseconds: payload.storeRttMilliseconds * DURABLE_TIMES_CACHE,
    storeRttP99Milliseconds: payload.storeRttP99Milliseconds * DURABLE_TIMES_CACHE,
  };
  const cookie = payloadCost({ ...payload, carrier: 'cookie', ...oneRead }).outputs;
  const uncompressed = payloadCost({ ...payload, protocol: 'http1', carrier: 'cookie', ...oneRead }).outputs;
  const inMemory = payloadCost({ ...payload, ...noStore }).outputs;
  const inDatabase = payloadCost({ ...payload, ...oneRead, ...durable }).outputs;
  const carried = replicaCounts({ ...fleet, ...noStore }).outputs;
  const cached = replicaCounts({ ...fleet, ...oneRead, storeRttMilliseconds: payload.storeRttMilliseconds }).outputs;
  const stored = replicaCounts({ ...fleet, ...oneRead, storeRttMilliseconds: durable.storeRttMilliseconds }).outputs;
  const held = (store: 'redis' | 'postgresql') => {
    const { bytesPerSession } = sessionStore({
      ...defaultsOf(storeFields),
      activeSessions,
      storedBytes,
      store,
    }).outputs;
    return bytesPerSession === undefined ? undefined : bytesPerSession * activeSessions;
  };
  const lookedUp = {
    carriedBytes: 0,
    meanRequestBytes: cookie.lookUp.meanRequestBytes,
    lostPerCrash: 0,
    lostPerDeploy: 0,
    logOutSeconds: 0,
  };
  return {
    uncompressedRequestBytes: uncompressed.carry.meanRequestBytes,
    signedToken: {
      carriedBytes: payload.carriedBytes,
      meanRequestBytes: cookie.carry.meanRequestBytes,
      addedP99Milliseconds: cookie.carry.addedMilliseconds.p99,
      replicas: carried.replicas,
      stateBytes: 0,
      lostPerCrash: 0,
      lostPerDeploy: 0,
      logOutSeconds: TOKEN_LIFETIME_SECONDS + LEEWAY_SECONDS,
    },
    replicaMemory: {
      ...lookedUp,
      stateBytes: activeSessions * storedBytes,
      addedP99Milliseconds: inMemory.lookUp.addedMilliseconds.p99,
      replicas: carried.sticky?.replicas,
      lostPerCrash: carried.sessionsLostPerCrash,
      lostPerDeploy: carried.sessionsCutPerDeploy,
    },
    sharedCache: {
      ...lookedUp,
      stateBytes: held('redis'),
      addedP99Milliseconds: cookie.lookUp.addedMilliseconds.p99,
      replicas: cached.replicas,
    },
    durableStore: {
      ...lookedUp,
      stateBytes: held('postgresql'),
      addedP99Milliseconds: inDatabase.lookUp.addedMilliseconds.p99,
      replicas: stored.replicas,
    },
  };
}
