import { storeTraits } from '../../../models/store/stores.ts';
import type { Inputs } from '../ask/fields.ts';
import { replicasOf } from './size-store.ts';

/** What losing one primary costs. */
export type Losses = {
  /** Acknowledged writes that the replica had not seen; absent where there is no replica to fail over to. */
  readonly failoverLostWrites?: number;
  readonly failoverFailedRequests?: number;
  /** Sessions that are gone with a node of a store in memory without replicas. */
  readonly sessionsLostWithNode?: number;
};

/** What one shard loses and refuses when its primary goes: the writes of the lag, the requests until another takes over. One on disk without a replica comes back with all it had committed. */
export function losses(inputs: Inputs, sessions: number, shards: number): Losses {
  const { store, readsPerSecond, writesPerSecond, failoverSeconds, replicationLagSeconds } = inputs;
  const failoverFailedRequests = ((readsPerSecond + writesPerSecond) / shards) * failoverSeconds;
  if (replicasOf(store, inputs) > 0)
    return { failoverLostWrites: (writesPerSecond / shards) * replicationLagSeconds, failoverFailedRequests };
  return storeTraits(store).onDisk
    ? { failoverLostWrites: 0, failoverFailedRequests }
    : { failoverFailedRequests, sessionsLostWithNode: sessions / shards };
}
