import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** Whole situations at one click. Each names all of what tells them apart, so that choosing another one undoes it. */
export const presets: readonly Preset<Inputs>[] = [
  {
    id: 'web-app',
    label: 'Web app, tokens of 15 minutes',
    inputs: {
      tokenLifetimeSeconds: 900,
      leewaySeconds: 30,
      acceptableExposureSeconds: 60,
      massRevocation: 5000,
      verifiers: 10,
      listRefreshSeconds: 60,
      introspectionCacheSeconds: 60,
    },
    because: 'Logging out must work while the user looks; a list a minute old is enough.',
  },
  {
    id: 'bank',
    label: 'Bank: nothing may work after log-out',
    inputs: {
      tokenLifetimeSeconds: 300,
      leewaySeconds: 0,
      acceptableExposureSeconds: 0,
      massRevocation: 5000,
      verifiers: 10,
      listRefreshSeconds: 60,
      introspectionCacheSeconds: 0,
    },
    because: 'Only a look-up on every request reaches zero, and then the token saved none.',
  },
  {
    id: 'day-token',
    label: 'Tokens of a day, gone within five minutes',
    inputs: {
      tokenLifetimeSeconds: 86_400,
      leewaySeconds: 60,
      acceptableExposureSeconds: 300,
      massRevocation: 5000,
      verifiers: 10,
      listRefreshSeconds: 300,
      introspectionCacheSeconds: 300,
    },
    because: 'A pulled list lets tokens live long: few refreshes, but a list of a day’s revocations.',
  },
  {
    id: 'many-services',
    label: 'Two hundred services that introspect',
    inputs: {
      tokenLifetimeSeconds: 900,
      leewaySeconds: 30,
      acceptableExposureSeconds: 30,
      massRevocation: 5000,
      verifiers: 200,
      listRefreshSeconds: 30,
      introspectionCacheSeconds: 30,
    },
    because: 'Each service sees a session rarely, so its cache hardly ever helps.',
  },
  {
    id: 'leak',
    label: 'A leak: half of a million tokens at once',
    inputs: {
      activeSessions: 1_000_000,
      peakRequestsPerSecond: 15_000,
      revocationsPerDay: 100_000,
      massRevocation: 500_000,
      tokenLifetimeSeconds: 3600,
      leewaySeconds: 30,
      acceptableExposureSeconds: 60,
      verifiers: 50,
      listRefreshSeconds: 60,
      introspectionCacheSeconds: 60,
    },
    because: 'At one half a bit list does not compress at all.',
  },
];
