import type { Estimator } from '../../../kit/declare/define.ts';
import { peakFromUsers, sessionsFromLogins } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside the inputs that people rarely know. */
export const estimators: readonly Estimator<Inputs>[] = [
  peakFromUsers,
  sessionsFromLogins,
  {
    id: 'revocations-from-users',
    beside: 'revocationsPerDay',
    label: 'Estimate it from daily users',
    load: () => import('./estimations.ts').then(({ revocationsFromUsers }) => revocationsFromUsers),
  },
];
