/** Where the state lives: the placements of the catalogue that differ in what an event takes. */
export type Placement =
  | 'none'
  | 'signed-token'
  | 'encrypted-cookie'
  | 'client-storage'
  | 'server-memory'
  | 'single-owner'
  | 'replicated-memory'
  | 'shared-cache'
  | 'durable-store';

/** What a placement exposes to each kind of event. */
export interface Exposed {
  /** A replica that goes takes its share of the sessions with it. */
  readonly sessionsInReplicas: boolean;
  /** Other replicas hold copies of its sessions; where there are no others, they go as well. */
  readonly copiesInReplicas: boolean;
  /** A replica that goes takes the writes of the last lag with it: not yet copied, or not yet in a checkpoint. */
  readonly writesInReplicas: boolean;
  /** Every request needs the store, so its failover stops the service. */
  readonly storeInPath: boolean;
  /** The store acknowledges before its copy has the write. */
  readonly storeLags: boolean;
}

const carried: Exposed = {
  sessionsInReplicas: false,
  copiesInReplicas: false,
  writesInReplicas: false,
  storeInPath: false,
  storeLags: false,
};

/**
 * What each placement puts at risk. Carried state (`none`, tokens, cookies, client storage) leaves with no server. `single-owner` keeps
 * durable checkpoints: its sessions are interrupted, not lost, and only the writes since the last checkpoint are.
 *
 * @example exposedBy['server-memory'].sessionsInReplicas // true
 */
export const exposedBy: Readonly<Record<Placement, Exposed>> = {
  none: carried,
  'signed-token': carried,
  'encrypted-cookie': carried,
  'client-storage': carried,
  'server-memory': { ...carried, sessionsInReplicas: true },
  'single-owner': { ...carried, writesInReplicas: true },
  'replicated-memory': { ...carried, copiesInReplicas: true, writesInReplicas: true },
  'shared-cache': { ...carried, storeInPath: true, storeLags: true },
  'durable-store': { ...carried, storeInPath: true },
};
