/** Replicas of the service under a placement: what its store's delay, its pinned sessions and their memory ask for. */
import { fields } from '../../../calculators/replicas/ask/fields.ts';
import { questionOf } from '../../../calculators/replicas/ask/question-of.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import { type Sized, sizes } from '../../../models/queueing/sizing/sizes.ts';
import { learn } from '../../../models/queueing/station/later-code.ts';
import { whole } from '../../../models/queueing/station/whole.ts';
import type { Workload } from '../../ask/workload.ts';

learn(whole);

const defaults = defaultsOf(fields);

export type ReplicaInputs = ReturnType<typeof replicaInputs>;
export type Fleet = Sized & {
  /** With sessions pinned, worked out where it is asked for; undefined where no number of replicas serves them so. */
  readonly pinned: () => Sized | undefined;
};

/** Store operations of a request and the memory of a session in its replica, where there are any. */
export type Demand = {
  readonly storeReadsPerRequest: number;
  readonly storeWritesPerRequest: number;
  readonly storeRttMilliseconds: number;
  readonly lookUpCpuMicroseconds: number;
  readonly sessionMemoryBytes: number;
};
export const noDemand: Demand = {
  storeReadsPerRequest: 0,
  storeWritesPerRequest: 0,
  storeRttMilliseconds: fields.storeRttMilliseconds.default,
  lookUpCpuMicroseconds: 0,
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

/** What sizes replicas of all that their calculator asks for: deploys do not. */
const sizing = ({
  deploysPerWeek: _,
  drainSeconds: _drain,
  drainedBy: _by,
  drainKeepsClients: _keeps,
  sessionMinutes: _minutes,
  ...rest
}: ReplicaInputs) => rest;

/**
 * The service's replicas for these inputs, as many as their calculator answers; undefined where no number of them serves the load in time.
 *
 * @example fleetOf(replicaInputs(defaultWorkload, noDemand))?.replicas // 9
 */
export const fleetOf = (inputs: ReplicaInputs): Fleet | undefined => sized(sizing(inputs));

const sized = rememberLast(
  (inputs: ReturnType<typeof sizing>): Fleet | undefined => {
    const { free, pinned } = sizes(questionOf({ ...defaults, ...inputs }));
    return free && { ...free, pinned };
  },
  256,
  byText,
);
