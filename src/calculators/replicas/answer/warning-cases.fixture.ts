import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  storeConnections: [
    { given: { replicas: 10, poolPerReplica: 10 }, field: 'storeMaxConnections', without: 100, with: 99 },
    {
      given: { replicas: 10, poolPerReplica: 10 },
      field: 'storeMaxConnections',
      without: 10,
      with: 9,
      says: 'a proxy must share',
    },
    { given: { replicas: 10, storeMaxConnections: 9 }, field: 'poolPerReplica', without: undefined, with: 1 },
    { given: { replicas: 10, poolPerReplica: 10 }, field: 'storeMaxConnections', without: undefined, with: 99 },
  ],
  fewSessions: [
    { given: { replicas: 10, peakRequestsPerSecond: 1 }, field: 'activeSessions', without: 100, with: 99 },
    // Growth counts
    {
      given: { replicas: 10, peakRequestsPerSecond: 1, activeSessions: 50 },
      field: 'growthPercent',
      without: 100,
      with: 99.995,
    },
  ],
  placementOverload: [
    {
      given: { replicas: 4, balancing: 'random', sessionLoadCv: 1, peakRequestsPerSecond: 240 },
      field: 'activeSessions',
      without: 662,
      with: 661,
    },
  ],
  sharedQueue: [{ field: 'balancing', without: 'least-requests', with: 'shared-queue' }],
  manySlots: [
    { given: { balancing: 'round-robin' }, field: 'slotsPerReplica', without: 4096, with: 4097 },
    { given: { slotsPerReplica: 4097 }, field: 'balancing', without: 'random', with: 'round-robin' },
  ],
};
