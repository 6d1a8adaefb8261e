import type { Estimator } from '../../../kit/declare/define.ts';
import { meanFromUsers, sessionsFromLogins } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside the inputs that people rarely know. */
export const estimators: readonly Estimator<Inputs>[] = [
  {
    id: 'token-from-claims',
    beside: 'carriedBytes',
    label: 'Estimate it from raw claims',
    load: () => import('./estimations.ts').then(({ tokenFromClaims }) => tokenFromClaims),
  },
  meanFromUsers,
  sessionsFromLogins,
];
