import type { Estimator } from '../../../kit/declare/define.ts';
import { peakFromUsers } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside what people do not know. */
export const estimators: readonly Estimator<Inputs>[] = [
  peakFromUsers,
  {
    id: 'slots-from-replicas',
    beside: 'slots',
    label: 'Work it out from replicas',
    load: () => import('./estimations.ts').then(({ slotsFromReplicas }) => slotsFromReplicas),
  },
  {
    id: 'failures-from-availability',
    beside: 'failureShare',
    label: 'Work it out from counters',
    load: () => import('./estimations.ts').then(({ failuresFromAvailability }) => failuresFromAvailability),
  },
];
