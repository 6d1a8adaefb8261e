/** The store's connection limit, against what a tier would open. */
export interface StoreConnections {
  /** the most replicas whose pools the store admits */
  readonly mostReplicas: number;
  readonly exceeded: boolean;
  /** connections a replica may hold so that all of them fit; 0 means that not even one each does */
  readonly largestPool: number;
}

/**
 * Whether the pools of all replicas fit in the store's limit. An upper bound: more replicas make it worse, so the
 * remedy is a smaller pool, not another count.
 *
 * @example storeConnections(20, 10, 100) // { mostReplicas: 10, exceeded: true, largestPool: 5 }
 */
export function storeConnections(
  replicas: number,
  poolPerReplica: number,
  storeMaxConnections: number,
): StoreConnections {
  return {
    mostReplicas: Math.floor(storeMaxConnections / poolPerReplica),
    exceeded: replicas * poolPerReplica > storeMaxConnections,
    largestPool: Math.floor(storeMaxConnections / replicas),
  };
}
