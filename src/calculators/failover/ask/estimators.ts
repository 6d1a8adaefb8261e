import type { Estimator } from '../../../kit/declare/define.ts';
import { peakFromUsers, sessionsFromLogins } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside the inputs that people rarely know. */
export const estimators: readonly Estimator<Inputs>[] = [
  sessionsFromLogins,
  peakFromUsers,
  {
    id: 'detect-from-checks',
    beside: 'detectSeconds',
    label: 'Estimate it from the health check',
    load: () => import('./estimations.ts').then(({ detectFromChecks }) => detectFromChecks),
  },
  {
    id: 'handshakes-from-cpu',
    beside: 'handshakesPerSecondPerReplica',
    label: 'Estimate it from CPU time',
    load: () => import('./estimations.ts').then(({ handshakesFromCpu }) => handshakesFromCpu),
  },
  {
    id: 'availability-from-outages',
    beside: 'replicaAvailability',
    label: 'Estimate it from outages',
    load: () => import('./estimations.ts').then(({ availabilityFromOutages }) => availabilityFromOutages),
  },
];
