import type { Balancing } from '../balancing/balancing.ts';
import type { LookUp, Work } from '../response/work.ts';
import type { Target } from './latency-replicas.ts';
import type { ReplicaMemory } from './memory-replicas.ts';
import type { Redundancy } from './redundancy.ts';
import type { Growth } from './sizing-load.ts';

/** Everything the replica plan depends on. Shares are 0 to 1, percents 0 to 100, names carry their units. */
export interface ReplicaQuestion {
  readonly growth: Growth;
  readonly work: Work;
  /** what the stateless side pays for each request; the sticky side has its state at hand */
  readonly lookUp: LookUp;
  readonly arrivalCv: number;
  readonly target: Target;
  readonly maxUtilisation: number;
  readonly balancing: Balancing;
  /** before growth */
  readonly activeSessions: number;
  /** before growth */
  readonly connections: number;
  readonly sessionLoadCv: number;
  readonly memory: ReplicaMemory;
  readonly connectionsPerReplica?: number | undefined;
  readonly redundancy: Redundancy;
  /** evaluate exactly this many running replicas instead of solving */
  readonly replicas?: number | undefined;
}
