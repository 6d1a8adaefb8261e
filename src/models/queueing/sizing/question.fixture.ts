/** A service of ordinary size, for the tests of the plan. */
import { learn } from '../station/later-code.ts';
import { whole } from '../station/whole.ts';
import type { ReplicaQuestion } from './question.ts';

learn(whole);

export const question: ReplicaQuestion = {
  growth: { peakRequestsPerSecond: 300, growthPercent: 0, rampPerMinutePercent: 0, scaleLagSeconds: 0 },
  work: {
    runtime: 'threads',
    cpuMilliseconds: 10,
    cpuCv: 1,
    waitMilliseconds: 40,
    waitCv: 0.5,
    coresPerReplica: 2,
    concurrencyLimit: 8,
    serviceCv: 1,
  },
  lookUp: { delayMilliseconds: 0, cpuMilliseconds: 0 },
  arrivalCv: 1,
  target: { targetMilliseconds: 300, percentile: 0.99 },
  maxUtilisation: 0.7,
  balancing: 'least-requests',
  activeSessions: 20_000,
  connections: 20_000,
  sessionLoadCv: 1,
  memory: { sessionMemoryBytes: 10_000, baseMemoryBytes: 3e8, replicaMemoryBytes: 1e9 },
  redundancy: { zones: 3, zonesLost: 1, replicasLost: 0 },
};
