import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { failover } from './spec.ts';

/** Only what is needed for a table of series and parallel systems. */
const parallel = { placement: 'signed-token', correlatedShare: 0, zones: 1 } as const;

/** Results known from outside: published tables, defaults of real platforms, sums by hand. */
export const examples = [
  {
    title: 'Two replicas in parallel at 99.9%, one is enough',
    inputs: { ...parallel, replicas: 2, utilisation: 0.4, replicaAvailability: 0.999 },
    outputs: { availability: { share: 0.999999 } },
    source: 'by hand: 1 − 0.001²',
  },
  {
    title: 'Two of three at 99.9%',
    inputs: { ...parallel, replicas: 3, utilisation: 0.6, replicaAvailability: 0.999 },
    outputs: { availability: { share: 0.999997002 } },
    source: 'by hand: 0.999³ + 3 × 0.999² × 0.001',
  },
  {
    title: 'Three in series at 99.9%: all are needed',
    inputs: { ...parallel, replicas: 3, utilisation: 0.9, replicaAvailability: 0.999 },
    outcome: 'overload',
    outputs: { availability: { share: 0.997002999 } },
    source: 'by hand: 0.999³',
  },
  {
    title: 'Eight of ten at 99.5%',
    inputs: { ...parallel, replicas: 10, utilisation: 0.8, replicaAvailability: 0.995 },
    outputs: { availability: { share: 0.999985389057672 } },
    source: 'binomial sum with 60 digits (mpmath)',
  },
  {
    title: 'A drain of five minutes that keeps its clients cuts 84.6% of 30-minute sessions',
    inputs: {
      activeSessions: 1_000_000,
      drainedBy: 'haproxy',
      respread: 'fewest-sessions',
      drainSeconds: 300,
      sessionMinutes: 30,
      deploysPerWeek: 7 / 365,
    },
    outputs: { sessionsLostPerYear: { deploy: 846_481.724890614 } },
    source: 'e^(−1/6), one deploy a year',
  },
  {
    title: 'Without a drain a deploy over six replicas logs users out 1.52 times, dealt by chance',
    inputs: { activeSessions: 1_000_000, respread: 'random', replicas: 6, drainSeconds: 0, deploysPerWeek: 7 / 365 },
    outputs: { sessionsLostPerYear: { deploy: 1_521_626.371742113 } },
    source: 'by hand: (7/6)⁶ − 1, one deploy a year',
  },
  {
    title: 'Redis Sentinel waits 30 s: requests that wait as well leave 45 s of backlog at 60%',
    inputs: {
      placement: 'shared-cache',
      storeOutage: 'wait',
      storeFailoverSeconds: 30,
      peakRequestsPerSecond: 300,
      utilisation: 0.6,
    },
    outputs: { backlogSeconds: 45 },
    source: 'by hand: 30 × 0.6 ÷ 0.4',
  },
  {
    title: 'A proxy that reloads sends 100,000 clients to ten replicas of 200 handshakes a second: 50 s',
    inputs: { activeSessions: 100_000, replicas: 10, handshakesPerSecondPerReplica: 200 },
    outputs: { storm: { all: { spreadNeededSeconds: 50 } } },
    source: 'by hand: 100,000 ÷ (10 × 200)',
  },
] satisfies ExamplesOf<typeof failover>;
