import type { DrainerName, KeepsClients } from '../deploys/drainers.ts';
import type { RespreadName } from '../deploys/respread.ts';

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
  /** Time over which clients spread their reconnects. */
  readonly reconnectSpreadSeconds: number;
}
