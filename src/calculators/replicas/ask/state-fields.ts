import { optionalQuantity, quantity } from '../../../kit/declare/field.ts';
import { lookUpCpuMicroseconds, storeReadsPerRequest, storeWritesPerRequest } from '../../later-fields.ts';
import { storeRttMilliseconds } from '../../scenario-fields.ts';

const state = { group: 'state' } as const;
const store = { group: 'store' } as const;

/** What sessions and connections take of a replica, and what a shared store adds to a request. */
export const stateFields = {
  sessionLoadCv: quantity({
    ...state,
    label: 'Variation of load among sessions',
    help: '0 if all are equally busy; 1 is usual; more if a few do most.',
    unit: 'none',
    min: 0,
    max: 10,
    default: 1,
    from: 'exponential activity',
  }),
  connections: optionalQuantity({
    ...state,
    label: 'Client connections',
    unit: 'count',
    min: 1,
    max: 1_000_000_000,
    integer: true,
    empty: 'as many as sessions',
    from: 'one connection a session',
  }),
  connectionsPerReplica: optionalQuantity({
    ...state,
    label: 'Connections a replica can hold',
    unit: 'count',
    min: 1,
    max: 1_000_000_000,
    integer: true,
    empty: 'no limit',
    from: 'no limit',
  }),
  sessionMemoryBytes: quantity({
    ...state,
    label: 'Memory of a pinned session',
    unit: 'bytes',
    min: 0,
    max: 1e12,
    default: 10_500,
    from: 'judgement: live objects take seven times the raw state',
    follows: ['storedBytes'],
  }),
  baseMemoryBytes: quantity({
    ...state,
    label: 'Memory of an idle replica',
    unit: 'bytes',
    min: 0,
    max: 1e15,
    default: 300e6,
    from: 'judgement: runtime and program',
  }),
  replicaMemoryBytes: quantity({
    ...state,
    label: 'Memory of a replica',
    unit: 'bytes',
    min: 1,
    max: 1e15,
    default: 2e9,
    from: 'what Fargate pairs with one vCPU at least',
  }),
  storeReadsPerRequest: storeReadsPerRequest(store),
  storeWritesPerRequest: storeWritesPerRequest(store),
  storeRttMilliseconds: storeRttMilliseconds(store),
  lookUpCpuMicroseconds: lookUpCpuMicroseconds(store),
  poolPerReplica: optionalQuantity({
    ...store,
    label: 'Store connections of a replica',
    unit: 'count',
    min: 1,
    max: 1_000_000,
    integer: true,
    empty: 'not checked',
    from: 'not checked',
  }),
  storeMaxConnections: optionalQuantity({
    ...store,
    label: 'Connections the store admits',
    unit: 'count',
    min: 1,
    max: 1_000_000_000,
    integer: true,
    empty: 'not checked',
    from: 'not checked',
  }),
};
