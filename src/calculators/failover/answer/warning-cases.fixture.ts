import type { WarningCases } from '../../warning-sides.fixture.ts';
import type { Inputs } from '../ask/fields.ts';

export const warningCases: WarningCases<Inputs> = {
  oneReplica: [{ field: 'replicas', without: 2, with: 1 }],
  oneZone: [
    { field: 'zones', without: 2, with: 1 },
    // A single replica has worse to say
    { given: { zones: 1 }, field: 'replicas', without: 1, with: 2 },
  ],
  emptyZones: [
    { field: 'replicas', without: 3, with: 2 },
    { field: 'replicas', without: 1, with: 2 },
  ],
  unevenZones: [
    { field: 'replicas', without: 12, with: 13 },
    // Eight of thirteen replicas are left
    { given: { replicas: 13 }, field: 'utilisation', without: 0.61535, with: 0.61539, says: 'an overload' },
  ],
};
