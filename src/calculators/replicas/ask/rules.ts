import type { Problem } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import { runningOf } from '../../../models/queueing/response/runtimes.ts';
import { side } from '../../../models/queueing/sizing/side.ts';
import { sizingLoad } from '../../../models/queueing/sizing/sizing-load.ts';
import type { Inputs } from './fields.ts';
import { questionOf } from './question-of.ts';

/** The counts are solved for, so that target, redundancy and memory apply. */
export const solving = (inputs: Inputs): boolean => inputs.replicas === undefined;

/** Cores are an event loop's slots, or are shared by workers. */
export const usesCores = ({ runtime, slotsPerReplica, serviceMilliseconds }: Inputs): boolean => {
  const { slotsAreCores, sharesCores } = runningOf(runtime);
  if (slotsPerReplica !== undefined) return false;
  return slotsAreCores === true || (sharesCores === true && serviceMilliseconds === undefined);
};

/** Requests in service at once beyond which no count can be computed in the time between two key strokes. */
const MOST_IN_SERVICE = 10_000_000;

const wholeLoops = (inputs: Inputs): Problem | undefined =>
  runningOf(inputs.runtime).slotsAreCores &&
  usesCores(inputs) &&
  !(Number.isInteger(inputs.coresPerReplica) && inputs.coresPerReplica >= 1)
    ? {
        field: 'coresPerReplica',
        rule: 'must be a whole number from 1 for event loops',
        fix: 'Enter cores as 1, 2 …, or type the slots of a replica',
      }
    : undefined;

const zonesLeft = (inputs: Inputs): Problem | undefined =>
  solving(inputs) && inputs.zonesLost >= inputs.zones
    ? {
        field: 'zonesLost',
        rule: `must be below zones (${exact(inputs.zones)})`,
        fix: `Enter zones to survive losing between 0 and ${exact(inputs.zones - 1)}`,
      }
    : undefined;

const memoryLeft = (inputs: Inputs): Problem | undefined =>
  solving(inputs) && inputs.baseMemoryBytes > inputs.replicaMemoryBytes
    ? {
        field: 'baseMemoryBytes',
        rule: 'must not exceed the memory of a replica',
        fix: `Enter at most ${exact(inputs.replicaMemoryBytes)} bytes, or a larger replica`,
      }
    : undefined;

const inReach = (inputs: Inputs): Problem | undefined => {
  if (wholeLoops(inputs)) return undefined;
  const question = questionOf(inputs);
  const { offeredLoad } = side(question, sizingLoad(question.growth), question.lookUp).tier;
  return offeredLoad > MOST_IN_SERVICE
    ? {
        field: 'peakRequestsPerSecond',
        rule: `keeps more than ${exact(MOST_IN_SERVICE)} requests in service at once`,
        fix: 'Enter a lower peak, or a shorter service time',
      }
    : undefined;
};

/** Rules across fields, each shown beside the field it names. */
export const rules = [wholeLoops, zonesLeft, memoryLeft, inReach] as const;

/** Waiting is part of a typed time in the slot, unless it takes place outside. */
const waits = ({ runtime, serviceMilliseconds }: Inputs): boolean =>
  serviceMilliseconds === undefined || !runningOf(runtime).waitsInSlot;

/** Fields that are asked only where they matter. */
export const asked = {
  cpuMilliseconds: (inputs: Inputs) => inputs.serviceMilliseconds === undefined,
  waitMilliseconds: waits,
  cpuCv: (inputs: Inputs) => inputs.serviceMilliseconds === undefined,
  waitCv: waits,
  serviceCv: (inputs: Inputs) => inputs.serviceMilliseconds !== undefined,
  coresPerReplica: usesCores,
  concurrencyLimit: (inputs: Inputs) =>
    runningOf(inputs.runtime).sharesCores === true && inputs.slotsPerReplica === undefined,
  targetMilliseconds: solving,
  maxUtilisation: solving,
  sessionMemoryBytes: solving,
  baseMemoryBytes: solving,
  replicaMemoryBytes: solving,
  connectionsPerReplica: solving,
  zones: solving,
  zonesLost: solving,
  replicasLost: solving,
  rampPerMinutePercent: solving,
  scaleLagSeconds: solving,
} as const;
