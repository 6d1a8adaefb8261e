import type { Estimator } from '../../../kit/declare/define.ts';
import { sessionsFromLogins } from '../../estimators.ts';
import type { Inputs } from './fields.ts';

/** Estimators beside what people do not know. */
export const estimators: readonly Estimator<Inputs>[] = [
  sessionsFromLogins,
  {
    id: 'clients-from-replicas',
    beside: 'clients',
    label: 'Work it out from replicas and pools',
    load: () => import('./estimations.ts').then(({ clientsFromReplicas }) => clientsFromReplicas),
  },
  {
    id: 'reads-from-requests',
    beside: 'readsPerSecond',
    label: 'Work it out from requests',
    load: () => import('./estimations.ts').then(({ readsFromRequests }) => readsFromRequests),
  },
  {
    id: 'writes-from-requests',
    beside: 'writesPerSecond',
    label: 'Work it out from requests',
    load: () => import('./estimations.ts').then(({ writesFromRequests }) => writesFromRequests),
  },
  {
    id: 'fragmentation-from-info',
    beside: 'fragmentation',
    label: 'Read it off INFO memory',
    load: () => import('./estimations.ts').then(({ fragmentationFromInfo }) => fragmentationFromInfo),
  },
];
