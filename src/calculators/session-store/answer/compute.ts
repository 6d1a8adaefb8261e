import type { Result } from '../../../kit/declare/define.ts';
import { littleSessions } from '../../../models/store/little-sessions.ts';
import type { Store } from '../../../models/store/session-bytes.ts';
import { storeIds } from '../../../models/store/stores.ts';
import type { Inputs } from '../ask/fields.ts';
import { stairs } from '../show/stairs.ts';
import { losses } from './losses.ts';
import type { Outputs, StoreRow } from './outputs.ts';
import { replicasOf, type Sizing, sizeStore } from './size-store.ts';
import { warnings } from './warnings.ts';

/**
 * How much memory the sessions of a service take, part by part, how many nodes hold them, and what a few bytes less would save.
 *
 * @example compute({ ...defaultsOf(fields), storedBytes: 1024, activeSessions: 100_000, allocatorQuantumBytes: 16 }).outputs.bytesPerSession // 1428.97
 */
export function compute(inputs: Inputs): Result<Outputs> {
  const live = liveSessions(inputs);
  const stores = storeIds.map((store) => ({ store, sizing: sizeStore(store, inputs, live.sessions) }));
  const rows = stores.map(({ store, sizing }) => rowOf(store, sizing, inputs));
  const own = stores.find(({ store }) => store === inputs.store)?.sizing ?? 'tooLarge';
  const outcome = outcomeOf(own);
  const outputs: Outputs = {
    ...live,
    ...(own !== 'tooLarge' && sized(inputs, own, live.sessions)),
    stores: rows,
  };
  return { outcome, outputs, warnings: warnings(inputs, outputs) };
}

/**
 * Of the same answer what the store itself takes and costs, without the other stores and the staircase: a decision asks for it
 * thousands of times. Undefined where it takes no such session; without nodes where a node holds not even one.
 */
export function ownStore(inputs: Inputs) {
  const sizing = sizeStore(inputs.store, inputs, liveSessions(inputs).sessions);
  if (sizing === 'tooLarge') return undefined;
  const { bytesPerSession, memory, count } = sizing;
  return {
    bytesPerSession,
    memoryNeededBytes: memory.neededBytes,
    ...(count && nodesOf(inputs.store, count.shards, inputs)),
  };
}

function liveSessions({ loginsPerSecond, activeMinutes, idleMinutes, activeSessions }: Inputs) {
  return loginsPerSecond === undefined
    ? { sessions: activeSessions }
    : littleSessions(loginsPerSecond, activeMinutes, idleMinutes);
}

const outcomeOf = (sizing: Sizing | 'tooLarge'): string =>
  sizing === 'tooLarge' ? 'tooLarge' : sizing.count ? 'ok' : 'nodeTooSmall';

function sized(inputs: Inputs, sizing: Sizing, sessions: number) {
  const { parts, bytesPerSession, bytesPerSessionMax, roundingBytes, memory, overheadBytes, count } = sizing;
  const sessionBytes = sessions * bytesPerSession;
  const shards = count?.shards ?? 1;
  return {
    bytesPerSession,
    bytesPerSessionMax,
    parts,
    ...(roundingBytes !== undefined && { roundingBytes }),
    usedMemoryBytes: memory.usedBytes,
    usedMemoryBytesMax: memory.usedBytes + sessions * (bytesPerSessionMax - bytesPerSession),
    residentBytes: memory.residentBytes,
    memoryNeededBytes: memory.neededBytes,
    memory: {
      sessions: sessionBytes,
      server: overheadBytes,
      fragmentation: memory.residentBytes - memory.usedBytes,
      copyOnWrite: memory.copyOnWriteBytes,
      replicaBuffers: memory.replicaBufferBytes,
      reserved: memory.reservedBytes,
    },
    staircase: stairs(inputs, sessions / shards, sessions),
    ...(count && {
      shards,
      shardsBoundBy: count.binding,
      sessionsPerShard: sessions / shards,
      ...nodesOf(inputs.store, shards, inputs),
      ...losses(inputs, sessions, shards),
    }),
  };
}

function nodesOf(store: Store, shards: number, inputs: Inputs) {
  const nodes = shards * (1 + replicasOf(store, inputs));
  return { nodes, usdPerMonth: nodes * inputs.nodeUsdPerMonth };
}

function rowOf(store: Store, sizing: Sizing | 'tooLarge', inputs: Inputs): StoreRow {
  const outcome = outcomeOf(sizing);
  if (sizing === 'tooLarge') return { store, outcome };
  const { bytesPerSession, memory, count } = sizing;
  return {
    store,
    outcome,
    bytesPerSession,
    memoryNeededBytes: memory.neededBytes,
    ...(count && { shards: count.shards, ...nodesOf(store, count.shards, inputs) }),
  };
}
