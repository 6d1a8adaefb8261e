/** Replicas of the service under a placement: what its store's delay, its pinned sessions and their memory ask for. */
import { compute } from '../../../calculators/replicas/answer/compute.ts';
import { fields } from '../../../calculators/replicas/ask/fields.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import type { Workload } from '../../ask/workload.ts';

const defaults = defaultsOf(fields);

export type ReplicaInputs = ReturnType<typeof replicaInputs>;
export type Fleet = {
  readonly replicas: number;
  readonly utilisation: number;
  /** With sessions pinned; absent where no number of replicas serves them so. */
  readonly pinned?: number;
  readonly pinnedUtilisation?: number;
};

/** Store operations of a request and the memory of a session in its replica, where there are any. */
export type Demand = {
  readonly storeReadsPerRequest: number;
  readonly storeWritesPerRequest: number;
  readonly storeRttMilliseconds: number;
  readonly sessionMemoryBytes: number;
};
export const noDemand: Demand = {
  storeReadsPerRequest: 0,
  storeWritesPerRequest: 0,
  storeRttMilliseconds: fields.storeRttMilliseconds.default,
  sessionMemoryBytes: fields.sessionMemoryBytes.default,
};

/** The replicas calculator's inputs for a workload: one zone of several may be lost. */
export const replicaInputs = (workload: Workload, demand: Demand) => ({
  ...defaults,
  peakRequestsPerSecond: workload.peakRequestsPerSecond,
  activeSessions: workload.activeSessions,
  cpuMilliseconds: workload.cpuMilliseconds,
  waitMilliseconds: workload.waitMilliseconds,
  targetMilliseconds: workload.targetMilliseconds,
  zones: workload.zones,
  zonesLost: Math.min(1, workload.zones - 1),
  deploysPerWeek: workload.deploysPerWeek,
  drainSeconds: workload.drainSeconds,
  drainedBy: workload.drainedBy,
  drainKeepsClients: workload.drainKeepsClients,
  sessionMinutes: workload.sessionMinutes,
  ...demand,
});

/** Room for state in a replica of the replicas calculator's example size, beside the program. */
export const ROOM_OF_A_REPLICA_BYTES = fields.replicaMemoryBytes.default - fields.baseMemoryBytes.default;

/** What one replica costs a month. */
export const REPLICA_USD = fields.replicaUsdPerMonth.default;

/** The service's replicas for these inputs; undefined where no number of them serves the load in time. */
export const fleetOf = rememberLast(
  (inputs: ReplicaInputs): Fleet | undefined => {
    const { outcome, outputs } = compute(inputs);
    if (outcome !== 'ok' || outputs.replicas === undefined || outputs.utilisation === undefined) return undefined;
    const { replicas: pinned, utilisation: pinnedUtilisation } = outputs.sticky;
    return {
      replicas: outputs.replicas,
      utilisation: outputs.utilisation,
      ...(outputs.sticky.outcome === 'ok' &&
        pinned !== undefined &&
        pinnedUtilisation !== undefined && { pinned, pinnedUtilisation }),
    };
  },
  256,
  byText,
);
