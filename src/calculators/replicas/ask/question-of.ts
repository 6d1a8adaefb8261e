import type { ReplicaQuestion } from '../../../models/queueing/sizing/question.ts';
import type { Inputs } from './fields.ts';

/**
 * The inputs in the words of the model.
 *
 * @example questionOf(defaultsOf(fields)).lookUp // { delayMilliseconds: 0, cpuMilliseconds: 0 }
 */
export const questionOf = (inputs: Inputs): ReplicaQuestion => ({
  growth: inputs,
  work: inputs,
  lookUp: {
    delayMilliseconds: (inputs.storeReadsPerRequest + inputs.storeWritesPerRequest) * inputs.storeRttMilliseconds,
    cpuMilliseconds: inputs.lookUpCpuMicroseconds / 1000,
  },
  arrivalCv: inputs.arrivalCv,
  target: inputs,
  maxUtilisation: inputs.maxUtilisation,
  balancing: inputs.balancing,
  activeSessions: inputs.activeSessions,
  connections: inputs.connections ?? inputs.activeSessions,
  sessionLoadCv: inputs.sessionLoadCv,
  memory: inputs,
  connectionsPerReplica: inputs.connectionsPerReplica,
  redundancy: inputs,
  replicas: inputs.replicas,
});
