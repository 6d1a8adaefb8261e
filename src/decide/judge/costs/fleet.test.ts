import { expect, test } from 'vitest';
import { compute } from '../../../calculators/replicas/answer/compute.ts';
import { fields } from '../../../calculators/replicas/ask/fields.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { defaultWorkload } from '../../ask/workload.ts';
import { fleetOf, noDemand, replicaInputs } from './fleet.ts';

const workloads = [
  {},
  { peakRequestsPerSecond: 4, activeSessions: 3 },
  { peakRequestsPerSecond: 25_000, activeSessions: 2_000_000 },
  { cpuMilliseconds: 40, waitMilliseconds: 5, targetMilliseconds: 260 },
  { zones: 1 },
  { targetMilliseconds: 20 },
  { activeSessions: 40, peakRequestsPerSecond: 2000 },
];
const demands = [
  {},
  { storeReadsPerRequest: 2, storeWritesPerRequest: 1, storeRttMilliseconds: 1.5 },
  { sessionMemoryBytes: 4_000_000 },
  { sessionMemoryBytes: 1e10 },
];

test.each(workloads)('the fleet is what the replicas calculator answers: %o', (workload) => {
  for (const demand of demands) {
    const inputs = replicaInputs({ ...defaultWorkload, ...workload }, { ...noDemand, ...demand });
    const { outcome, outputs } = compute({ ...defaultsOf(fields), ...inputs });
    const fleet = fleetOf(inputs);
    if (outcome !== 'ok') {
      expect(fleet).toBeUndefined();
      continue;
    }
    expect(fleet?.replicas).toBe(outputs.replicas);
    expect(fleet?.utilisation).toBe(outputs.utilisation);
    const { sticky } = outputs;
    expect(fleet?.pinned()?.replicas).toBe(sticky.replicas);
    expect(fleet?.pinned()?.utilisation).toBe(sticky.utilisation);
  }
});
