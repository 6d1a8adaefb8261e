import type { DrainerName, KeepsClients } from '../deploys/drainers.ts';
import type { RespreadName } from '../deploys/respread.ts';

/** What becomes of requests while the store is away: they fail at once, or wait until it is back. */
export type StoreOutage = 'fail' | 'wait';

/** A tier of replicas and what may happen to it. Rates per year are of the whole tier but for crashes, which are per replica. */
export interface Service {
  readonly activeSessions: number;
  readonly sessionMinutes: number;
  readonly replicas: number;
  readonly zones: number;
  readonly peakRequestsPerSecond: number;
  /** Of all replicas together, at the peak. */
  readonly utilisation: number;
  readonly crashesPerReplicaYear: number;
  readonly deploysPerWeek: number;
  readonly drainSeconds: number;
  readonly drainedBy: DrainerName;
  readonly drainKeepsClients: KeepsClients;
  readonly surgeReplicas: number;
  /** How those are dealt again who lost their replica. */
  readonly respread: RespreadName;
  readonly zoneLossesPerYear: number;
  readonly storeFailoversPerYear: number;
  readonly storeFailoverSeconds: number;
  /** Replication of the store or of replicated memory; age of the last checkpoint of a single owner. */
  readonly replicationLagSeconds: number;
  readonly writesPerSecond: number;
  /** Until a lost replica gets no more requests. */
  readonly detectSeconds: number;
  readonly storeOutage: StoreOutage;
  /** How long a request is in flight. */
  readonly serviceMilliseconds: number;
  /** Of requests that a crash breaks in flight: those that nobody sends again, since that is safe only for idempotent ones. */
  readonly notRetriedShare: number;
  /** Time over which clients spread their reconnects. */
  readonly reconnectSpreadSeconds: number;
}
