/** What drains replicas. */
export type DrainerName = 'aws-alb' | 'kubernetes' | 'haproxy' | 'other';

/** Who takes a replica out of service, as far as its pinned clients notice. */
export interface Drainer {
  /** While the replica drains it goes on serving the sessions it has; otherwise they are sent elsewhere when it begins. */
  readonly keepsClients: boolean;
}

/**
 * What drains replicas in practice. A deregistration delay (AWS) and a grace period (Kubernetes) are for requests in flight: pinned clients go
 * elsewhere at their start. Only HAProxy’s state `drain` keeps them. Whether another balancer does is not known, so it counts as one that does not.
 *
 * @example drainers.haproxy.keepsClients // true
 */
export const drainers: Readonly<Record<DrainerName, Drainer>> = {
  'aws-alb': { keepsClients: false },
  kubernetes: { keepsClients: false },
  haproxy: { keepsClients: true },
  other: { keepsClients: false },
};

/** Whether clients are kept, by what drains, or by whoever knows better. */
export type KeepsClients = 'as-drained' | 'yes' | 'no';

/**
 * Whether a draining replica keeps its clients.
 *
 * @example keepsClients('haproxy', 'as-drained') // true
 */
export const keepsClients = (drainedBy: DrainerName, known: KeepsClients): boolean =>
  known === 'as-drained' ? drainers[drainedBy].keepsClients : known === 'yes';
