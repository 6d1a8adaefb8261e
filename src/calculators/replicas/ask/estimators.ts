import type { Estimator } from '../../../kit/declare/define.ts';
import { peakFromUsers, sessionsFromLogins } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside what people do not know. */
export const estimators: readonly Estimator<Inputs>[] = [
  peakFromUsers,
  sessionsFromLogins,
  {
    id: 'cpu-from-utilisation',
    beside: 'cpuMilliseconds',
    label: 'Work it out from CPU utilisation',
    load: () => import('./estimations.ts').then(({ cpuFromUtilisation }) => cpuFromUtilisation),
  },
  {
    id: 'slots-from-throughput',
    beside: 'slotsPerReplica',
    label: 'Work it out from a load test of one replica',
    load: () => import('./estimations.ts').then(({ slotsFromThroughput }) => slotsFromThroughput),
  },
  {
    id: 'workers-from-cores',
    beside: 'concurrencyLimit',
    label: 'gunicorn: 2 × cores + 1',
    load: () => import('./estimations.ts').then(({ workersFromCores }) => workersFromCores),
  },
  {
    id: 'service-from-percentiles',
    beside: 'serviceCv',
    label: 'Work it out from p50 and p99',
    load: () => import('./estimations.ts').then(({ serviceFromMeasured }) => serviceFromMeasured),
  },
];
