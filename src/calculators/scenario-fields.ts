/** The shared scenario's fields: one label, range and default wherever a calculator asks for them. */

import { type Quantity, quantity } from '../kit/declare/field.ts';

type Place = { readonly group: string; readonly basic?: boolean };

export const peakRequestsPerSecond = (place: Place): Quantity =>
  quantity({
    label: 'Peak requests',
    unit: 'perSecond',
    min: 0,
    max: 10_000_000,
    open: 'min',
    slider: [1, 100_000, 'log'],
    default: 300,
    from: 'a service of about 9 million requests a day',
    shared: 'peakRequestsPerSecond',
    ...place,
  });

/** The mean rate: what a month of bytes and money follows. Typed, it stands for the peak that it follows from. */
export const requestsPerSecond = (place: Place): Quantity =>
  quantity({
    label: 'Mean requests',
    unit: 'perSecond',
    min: 0,
    max: 10_000_000,
    open: 'min',
    slider: [1, 100_000, 'log'],
    default: 100,
    from: 'the peak over its ratio to the mean',
    shared: 'requestsPerSecond',
    follows: ['peakRequestsPerSecond', 'peakToMean'],
    ...place,
  });

export const activeSessions = (place: Place): Quantity =>
  quantity({
    label: 'Active sessions',
    help: 'Sessions alive at once, the idle ones included.',
    unit: 'count',
    min: 1,
    max: 1_000_000_000,
    integer: true,
    slider: [10, 10_000_000, 'log'],
    default: 20_000,
    from: 'each asks every 67 seconds at the peak of 300/s',
    shared: 'activeSessions',
    ...place,
  });

export const storedBytes = (place: Place): Quantity =>
  quantity({
    label: 'State per session',
    help: 'Raw bytes in the store, before any encoding.',
    unit: 'bytes',
    min: 1,
    max: 100_000_000,
    integer: true,
    slider: [10, 100_000, 'log'],
    default: 1500,
    from: 'judgement: an identity, some roles, a small cart',
    shared: 'storedBytes',
    ...place,
  });

export const deploysPerWeek = (place: Place): Quantity =>
  quantity({
    label: 'Deploys',
    unit: 'perWeek',
    min: 0,
    max: 10_000,
    default: 5,
    from: 'judgement: one each working day',
    shared: 'deploysPerWeek',
    ...place,
  });

export const tokenLifetimeSeconds = (place: Place): Quantity =>
  quantity({
    label: 'Token lifetime',
    help: 'From issue to expiry; each refresh signs, reads a store and re-sends the value in full.',
    unit: 'seconds',
    min: 1,
    max: 3_155_760_000,
    slider: [30, 2_592_000, 'log'],
    default: 900,
    from: 'judgement: 15 minutes bound the harm of a stolen token',
    shared: 'tokenLifetimeSeconds',
    ...place,
  });

/** When a token is renewed. */
export const storeRttMilliseconds = (place: Place): Quantity =>
  quantity({
    label: 'Store round trip',
    help: 'Median, seen from the service.',
    unit: 'milliseconds',
    min: 0.001,
    max: 10_000,
    slider: [0.05, 100, 'log'],
    default: 0.5,
    from: 'a Redis query in the same zone',
    fact: 'store-query-milliseconds',
    shared: 'storeRttMilliseconds',
    ...place,
  });
