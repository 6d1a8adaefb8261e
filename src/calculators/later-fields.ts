/**
 * Quantities that several calculators ask for in groups that begin closed: zones and protocol, how often a store is asked and how it fails, how long sessions live. A frame
 * does without the words under them until a group is opened.
 */
import { choice, type Quantity, quantity } from '../kit/declare/field.ts';
import { labelsOf } from '../kit/declare/labels.ts';
import { protocols } from '../models/wire/hpack/protocols.ts';

type Place = { readonly group: string; readonly basic?: boolean };

export const storeReadsPerRequest = (place: Place): Quantity =>
  quantity({
    label: 'Store reads a request',
    help: 'Over all services, one after the other. 0 where the state travels in the request.',
    unit: 'count',
    min: 0,
    max: 100,
    default: 1,
    from: 'one look-up of the session',
    shared: 'storeReadsPerRequest',
    ...place,
  });

export const storeWritesPerRequest = (place: Place): Quantity =>
  quantity({
    label: 'Store writes a request',
    help: 'A sliding expiry that touches the session on each request writes 1.',
    unit: 'count',
    min: 0,
    max: 100,
    default: 0.3,
    from: 'judgement: three requests in ten change their session, and no other touches it',
    shared: 'storeWritesPerRequest',
    ...place,
  });

export const lookUpCpuMicroseconds = (place: Place): Quantity =>
  quantity({
    label: 'CPU time of looking up',
    help: 'In the service, a request: client library and decoding.',
    unit: 'microseconds',
    min: 0,
    max: 10_000_000,
    default: 30,
    from: 'judgement: 15 µs to decode 1,500 bytes, as much in the client library',
    shared: 'lookUpCpuMicroseconds',
    ...place,
  });

/** At the peak: sizes a store, and is what a failover of it takes. */
export const storeWritesPerSecond = (place: Place): Quantity =>
  quantity({
    label: 'Writes of session state at the peak',
    unit: 'perSecond',
    min: 0,
    max: 1_000_000_000,
    default: 90,
    from: 'peak requests × writes a request',
    shared: 'storeWritesPerSecond',
    follows: ['peakRequestsPerSecond', 'storeWritesPerRequest'],
    ...place,
  });

export const storeFailoverSeconds = (place: Place): Quantity =>
  quantity({
    label: 'Duration of a store failover',
    help: 'Redis with Sentinel at its defaults: half a minute, nearly all of it to notice. A managed database: one to two minutes.',
    unit: 'seconds',
    min: 0,
    max: 86_400,
    default: 60,
    from: 'judgement: a managed store, at the fast end of what is typical',
    shared: 'storeFailoverSeconds',
    ...place,
  });

export const storeFailoversPerYear = (place: Place): Quantity =>
  quantity({
    label: 'Store failovers a year',
    unit: 'count',
    min: 0,
    max: 100_000,
    default: 4,
    from: 'judgement: maintenance every quarter',
    shared: 'storeFailoversPerYear',
    ...place,
  });

export const replicationLagSeconds = (place: Place): Quantity =>
  quantity({
    label: 'Replication lag of the store',
    help: 'How old the surviving copy may be; 0 where a write waits for it, or is one transaction with its effect.',
    unit: 'seconds',
    min: 0,
    max: 86_400,
    default: 1,
    from: 'judgement: asynchronous replication under load',
    shared: 'replicationLagSeconds',
    ...place,
  });

/** A small indexed read of a relational database. */
export const databaseReadMilliseconds = (place: Place): Quantity =>
  quantity({
    label: 'A read in the database',
    unit: 'milliseconds',
    min: 0.001,
    max: 10_000,
    default: 1.5,
    from: 'judgement: one row by its key, a pooled connection, now and then another zone',
    shared: 'databaseReadMilliseconds',
    ...place,
  });

export const databaseMilliseconds = (place: Place): Quantity =>
  quantity({
    label: 'A commit in the database',
    help: 'Round trip, log flush and the copy in another zone.',
    unit: 'milliseconds',
    min: 0.001,
    max: 10_000,
    default: 5,
    from: 'judgement: a managed database with a synchronous copy',
    shared: 'databaseMilliseconds',
    ...place,
  });

export const sessionMinutes = (place: Place): Quantity =>
  quantity({
    label: 'Mean life of a session',
    help: 'From the first request until it expires, idle time included.',
    unit: 'minutes',
    min: 0.001,
    max: 5_256_000,
    default: 30,
    from: 'judgement: ten minutes of use and twenty idle',
    shared: 'sessionMinutes',
    ...place,
  });

export const leewaySeconds = (place: Place): Quantity =>
  quantity({
    label: 'Leeway for clocks',
    help: 'How long after expiry a token is still accepted.',
    unit: 'seconds',
    min: 0,
    max: 86_400,
    default: 30,
    from: 'judgement: verifiers allow 0 s to 5 min',
    shared: 'leewaySeconds',
    ...place,
  });

export const peakToMean = (place: Place): Quantity =>
  quantity({
    label: 'Peak to mean',
    help: 'How many times the mean rate the busiest minutes carry.',
    unit: 'none',
    min: 1,
    max: 100,
    default: 3,
    from: 'judgement: one region, office hours',
    shared: 'peakToMean',
    ...place,
  });

export const zones = (place: Place): Quantity =>
  quantity({
    label: 'Zones',
    help: 'Availability zones that replicas are spread over.',
    unit: 'count',
    min: 1,
    max: 16,
    integer: true,
    default: 3,
    from: 'what the large clouds offer in most regions',
    shared: 'zones',
    ...place,
  });

export const protocol = (place: Place) =>
  choice({
    label: 'Protocol to the client',
    options: labelsOf(protocols),
    segmented: true,
    default: 'http2',
    from: 'what browsers and load balancers speak by default over TLS',
    shared: 'protocol',
    ...place,
  });

export const refresh = (place: Place) =>
  choice({
    label: 'Token renewed',
    options: { 'on-use': 'At the next request', timer: 'By a timer, idle ones too' },
    default: 'on-use',
    from: 'judgement: by the request that finds it expired',
    shared: 'refresh',
    ...place,
  });
