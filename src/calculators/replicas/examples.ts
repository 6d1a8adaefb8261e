import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { replicas } from './spec.ts';

/** State that travels in the request. */
const noStore = { storeReadsPerRequest: 0, storeWritesPerRequest: 0, lookUpCpuMicroseconds: 0 } as const;
const mmc = {
  ...noStore,
  balancing: 'shared-queue',
  serviceMilliseconds: 1000,
  slotsPerReplica: 1,
  waitMilliseconds: 0,
} as const;

/** Numbers from outside, with where they come from. */
export const examples = [
  {
    title: 'Ten erlangs on fourteen slots',
    inputs: { ...mmc, peakRequestsPerSecond: 10, replicas: 14 },
    outputs: { waitProbability: 0.1741319335950498, utilisation: 10 / 14 },
    within: 1e-12,
    source: 'Erlang C as in the documentation of pyworkforce: 0.1741319335950498',
  },
  {
    title: 'Two servers at 90%',
    inputs: { ...mmc, peakRequestsPerSecond: 9, serviceMilliseconds: 200, replicas: 2 },
    outputs: {
      waitProbability: 0.8526315789473684,
      meanResponseMilliseconds: 1052.6315789473683,
      p99Milliseconds: 4668.886,
    },
    within: 1e-6,
    source: 'ETH lecture example in the tests of the Octave package queueing (R = 1.053 s); p99 with mpmath',
  },
  {
    title: 'A hundred thousand slots',
    inputs: { ...mmc, peakRequestsPerSecond: 99_700, replicas: 100_000 },
    outputs: { waitProbability: 0.2443230780825742 },
    within: 1e-12,
    source: '40-digit arithmetic (mpmath)',
  },
  {
    title: 'Exponential work has a p99 of 4.605 means',
    inputs: { ...noStore, runtime: 'threads', serviceMilliseconds: 50, targetMilliseconds: 230 },
    outcome: 'targetUnreachable',
    outputs: { floorMilliseconds: 230.25850929940458, cause: 'service' },
    within: 1e-8,
    source: 'ln 100 × 50 ms',
  },
  {
    title: 'Threads that share one core',
    inputs: {
      ...noStore,
      runtime: 'threads',
      cpuMilliseconds: 50,
      waitMilliseconds: 5,
      cpuCv: 1,
      waitCv: 1,
      concurrencyLimit: 100,
      balancing: 'random',
      peakRequestsPerSecond: 100,
      targetMilliseconds: 300,
      maxUtilisation: 1,
      zones: 1,
      zonesLost: 0,
    },
    outputs: { replicas: 35, p99Milliseconds: 299.361 },
    within: 1e-5,
    source:
      'M/M/1 processor sharing by uniformisation, 400 states and 150 steps, and an exponential wait; 34 have 301.577 ms',
  },
  {
    title: 'Round robin over ten single slots',
    inputs: {
      ...noStore,
      balancing: 'round-robin',
      peakRequestsPerSecond: 8.5,
      serviceMilliseconds: 1000,
      slotsPerReplica: 1,
      waitMilliseconds: 0,
      replicas: 10,
    },
    outputs: { waitProbability: 0.739087192127 },
    within: 1e-9,
    source: 'The Markov chain of E10/M/1 at 0.85, solved numerically with SciPy',
  },
  {
    title: 'Twelve replicas that survive a zone of three',
    inputs: {
      ...mmc,
      peakRequestsPerSecond: 8.4,
      targetMilliseconds: 60_000,
      maxUtilisation: 0.7,
      zones: 3,
      zonesLost: 1,
    },
    outputs: { runningReplicas: 12, replicas: 18, perZone: 6 },
    source: 'Azure architecture guide: instances × zones ÷ (zones − 1)',
  },
  {
    title: 'Five minutes of drain and half-hour sessions',
    inputs: {
      activeSessions: 1000,
      balancing: 'shared-queue',
      drainedBy: 'haproxy',
      drainSeconds: 300,
      sessionMinutes: 30,
    },
    outputs: { sessionsCutPerDeploy: 846.4817248906141 },
    source: '1000 × e^(−1/6)',
  },
] as const satisfies ExamplesOf<typeof replicas>;
