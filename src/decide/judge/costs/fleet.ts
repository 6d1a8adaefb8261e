/** Replicas of the service under a placement: what its store's delay, its pinned sessions and their memory ask for. */
import { fields, type Inputs } from '../../../calculators/replicas/ask/fields.ts';
import { questionOf } from '../../../calculators/replicas/ask/question-of.ts';
import { replicas } from '../../../calculators/replicas/spec.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { byText, rememberLast } from '../../../kit/page/remember-last.ts';
import { type Sized, sizes } from '../../../models/queueing/sizing/sizes.ts';
import { learn } from '../../../models/queueing/station/later-code.ts';
import { whole } from '../../../models/queueing/station/whole.ts';
import { withoutStore } from '../../../service/whole.ts';
import type { Workload } from '../../ask/workload.ts';
import { serviceOf } from './service.ts';

learn(whole);

const defaults = defaultsOf(fields);

export type Fleet = Sized & {
  /** With sessions pinned, worked out where it is asked for; undefined where no number of replicas serves them so. */
  readonly pinned: () => Sized | undefined;
};

/** Store operations of a request and the state of a session, as far as replicas feel them. */
export type Demand = {
  readonly storeReadsPerRequest: number;
  readonly storeWritesPerRequest: number;
  readonly storeRttMilliseconds?: number;
  readonly lookUpCpuMicroseconds?: number;
  readonly storedBytes?: number;
};
export const noDemand: Demand = withoutStore;

/** The replicas calculator's inputs for a workload; undefined where it takes no such service. */
export const replicaInputs = (workload: Workload, demand: Demand): Inputs | undefined =>
  serviceOf(workload).with(demand).inputsFor(replicas);

/** Room for state in a replica of the replicas calculator's example size, beside the program. */
export const ROOM_OF_A_REPLICA_BYTES = fields.replicaMemoryBytes.default - fields.baseMemoryBytes.default;

/** What sizes replicas of all that their calculator asks for: deploys do not. */
const sizing = ({
  deploysPerWeek: _,
  drainSeconds: _drain,
  drainedBy: _by,
  drainKeepsClients: _keeps,
  sessionMinutes: _minutes,
  ...rest
}: Inputs) => rest;

/**
 * The service's replicas for these inputs, as many as their calculator answers; undefined where no number of them serves the load in time.
 *
 * @example fleetOf(replicaInputs(defaultWorkload, noDemand))?.replicas // 9
 */
export const fleetOf = (inputs: Inputs | undefined): Fleet | undefined => inputs && sized(sizing(inputs));

/** The replicas of a service that asks no store, and keeps nothing in them. */
export const bareFleet = rememberLast(
  (workload: Workload): Fleet | undefined => fleetOf(replicaInputs(workload, noDemand)),
  64,
  byText,
);

const sized = rememberLast(
  (inputs: ReturnType<typeof sizing>): Fleet | undefined => {
    const { free, pinned } = sizes(questionOf({ ...defaults, ...inputs }));
    return free && { ...free, pinned };
  },
  256,
  byText,
);
