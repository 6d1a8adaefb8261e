import { type InputsOf, quantity } from '../../../kit/declare/field.ts';
import { leewaySeconds, peakToMean, refresh } from '../../later-fields.ts';
import { withOwnDefaults } from '../../own-defaults.ts';
import {
  activeSessions,
  peakRequestsPerSecond,
  storedBytes,
  storeRttMilliseconds,
  tokenLifetimeSeconds,
} from '../../scenario-fields.ts';

export const groups = {
  token: 'Token',
  load: 'Load',
  revoked: 'Revocations',
  lists: 'Lists and caches',
  store: 'Authority and store',
} as const;

const token = { group: 'token' } as const;
const load = { group: 'load' } as const;
const revoked = { group: 'revoked' } as const;
const lists = { group: 'lists' } as const;
const store = { group: 'store' } as const;

const YEAR = 31_536_000;

export const fields = withOwnDefaults('revocation', {
  tokenLifetimeSeconds: tokenLifetimeSeconds({ ...token, basic: true }),
  acceptableExposureSeconds: quantity({
    ...token,
    label: 'Acceptable exposure',
    help: 'How long a revoked token may still work.',
    unit: 'seconds',
    min: 0,
    max: 10 * YEAR,
    slider: [1, 86_400, 'log'],
    default: 60,
    from: 'judgement: a user who logs out elsewhere',
    basic: true,
  }),
  activeSessions: activeSessions({ ...load, basic: true }),
  peakRequestsPerSecond: peakRequestsPerSecond({ ...load, basic: true }),
  revocationsPerDay: quantity({
    ...revoked,
    label: 'Revocations a day',
    help: 'Log-outs, changed passwords, removed rights.',
    unit: 'count',
    min: 0,
    max: 1e10,
    slider: [1, 1_000_000, 'log'],
    default: 2000,
    from: 'judgement: one for every ten active sessions',
    follows: ['activeSessions'],
    basic: true,
  }),
  massRevocation: quantity({
    ...revoked,
    label: 'Mass revocation',
    help: 'Revoked at once, on top: a leak, a broken client. Lists are sized for it.',
    unit: 'count',
    min: 0,
    max: 1_000_000_000,
    integer: true,
    slider: [10, 10_000_000, 'log'],
    default: 5000,
    from: 'judgement: a quarter of the active sessions',
    follows: ['activeSessions'],
    basic: true,
  }),
  refresh: refresh(token),
  leewaySeconds: leewaySeconds(token),
  refreshMilliseconds: quantity({
    ...token,
    label: 'Duration of a refresh',
    unit: 'milliseconds',
    min: 0,
    max: 600_000,
    default: 150,
    from: 'judgement: one call over the internet',
  }),
  peakToMean: peakToMean(load),
  verifiers: quantity({
    ...lists,
    label: 'Verifiers',
    help: 'Each has its own copy of a list or cache.',
    unit: 'count',
    min: 1,
    max: 1_000_000,
    integer: true,
    default: 9,
    from: 'the replicas of the service',
    follows: ['replicas'],
  }),
  listRefreshSeconds: quantity({
    ...lists,
    label: 'List pulled every',
    unit: 'seconds',
    min: 0.1,
    max: 10 * YEAR,
    default: 60,
    from: 'the acceptable exposure, at least 0.1 s',
    follows: ['revocation.acceptableExposureSeconds'],
  }),
  introspectionCacheSeconds: quantity({
    ...lists,
    label: 'Introspection cached for',
    help: '0 asks about every request.',
    unit: 'seconds',
    min: 0,
    max: 10 * YEAR,
    default: 60,
    from: 'the acceptable exposure',
    follows: ['revocation.acceptableExposureSeconds'],
  }),
  falsePositiveShare: quantity({
    ...lists,
    label: 'False positives of the Bloom filter',
    help: 'Each is confirmed at the authority.',
    unit: 'share',
    min: 0,
    max: 1,
    open: 'both',
    default: 0.01,
    from: 'one request in a hundred asks in vain',
  }),
  entryBytes: quantity({
    ...lists,
    label: 'Memory of a list entry',
    unit: 'bytes',
    min: 1,
    max: 1_000_000,
    default: 134,
    from: 'a token id with expiry in Redis 7',
    fact: 'redis-denylist-entry-bytes',
  }),
  keyCacheSeconds: quantity({
    ...lists,
    label: 'Keys cached for',
    help: 'Until a verifier notices that a signing key was dropped.',
    unit: 'seconds',
    min: 1,
    max: YEAR,
    default: 600,
    from: 'jose 6, age at which it reloads a key set',
  }),
  storeRttMilliseconds: storeRttMilliseconds(store),
  storedBytes: storedBytes(store),
});

export type Inputs = InputsOf<typeof fields>;
