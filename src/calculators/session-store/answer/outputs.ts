import type { Output } from '../../../kit/declare/define.ts';
import type { Unit } from '../../../kit/declare/units.ts';
import type { Store } from '../../../models/store/session-bytes.ts';
import type { SessionParts } from '../../../models/store/session-parts.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Stairs } from '../show/stairs.ts';
import { alive, memoryNeeded, sessionBytes } from './basis.ts';
import type { Losses } from './losses.ts';

/** One store beside the others, with the same session and the same node. */
export type StoreRow = {
  readonly store: Store;
  readonly outcome: string;
  readonly bytesPerSession?: number;
  readonly memoryNeededBytes?: number;
  readonly shards?: number;
  readonly nodes?: number;
  readonly usdPerMonth?: number;
};

export type Outputs = Losses & {
  readonly sessions: number;
  readonly idleSessions?: number;
  readonly bytesPerSession?: number;
  readonly bytesPerSessionMax?: number;
  readonly parts?: SessionParts;
  readonly roundingBytes?: number;
  readonly usedMemoryBytes?: number;
  readonly usedMemoryBytesMax?: number;
  readonly residentBytes?: number;
  readonly memoryNeededBytes?: number;
  readonly memory?: {
    readonly sessions: number;
    readonly server: number;
    readonly fragmentation: number;
    readonly copyOnWrite: number;
    readonly replicaBuffers: number;
    readonly reserved: number;
  };
  readonly shards?: number;
  readonly shardsBoundBy?: 'memory' | 'operations';
  readonly sessionsPerShard?: number;
  readonly nodes?: number;
  readonly usdPerMonth?: number;
  readonly staircase?: Stairs;
  readonly stores: readonly StoreRow[];
};

type Described = Output<Inputs>;

const near = (label: string, unit: Unit = 'bytes'): Described => ({ label, unit, ...sessionBytes });
const exactly = (label: string, unit: Unit): Described => ({ label, unit, basis: 'exact' });
const needed = (label: string, unit: Unit = 'bytes'): Described => ({ label, unit, ...memoryNeeded });

/** Every output, described. */
export const outputs = {
  sessions: { label: 'Sessions alive', unit: 'count', ...alive },
  idleSessions: { label: 'Of them idle, waiting to expire', unit: 'count', ...alive },
  bytesPerSession: near('Bytes per session'),
  bytesPerSessionMax: near('Bytes per session, during a resize'),
  'parts.entry': near('Entry'),
  'parts.key': near('Key'),
  'parts.header': near('Header'),
  'parts.value': near('Value'),
  'parts.table': near('Table or index'),
  'parts.expiry': near('Expiry'),
  roundingBytes: near('Lost to size classes'),
  usedMemoryBytes: near('Used memory'),
  usedMemoryBytesMax: near('Used memory, during a resize'),
  residentBytes: needed('Resident memory'),
  memoryNeededBytes: needed('Memory needed'),
  'memory.sessions': near('Sessions'),
  'memory.server': needed('Servers and connections'),
  'memory.fragmentation': needed('Fragmentation'),
  'memory.copyOnWrite': needed('Copy on write'),
  'memory.replicaBuffers': needed('Buffers for replicas'),
  'memory.reserved': needed('Reserved'),
  shards: needed('Shards', 'count'),
  shardsBoundBy: needed('What asks for the shards', 'none'),
  sessionsPerShard: needed('Sessions a shard', 'count'),
  nodes: needed('Nodes', 'count'),
  usdPerMonth: needed('Cost', 'usdPerMonth'),
  'staircase.steps[].fromBytes': near('Step from'),
  'staircase.steps[].toBytes': near('Step to'),
  'staircase.steps[].bytesPerSession': near('Bytes per session on it'),
  'staircase.fromBytes': near('This step from'),
  'staircase.toBytes': near('This step to'),
  'staircase.shaveBytes': near('Bytes to shave for the next lower step'),
  'staircase.savedBytesPerSession': near('Saved a session'),
  'staircase.savedBytes': near('Saved in all'),
  failoverLostWrites: needed('Writes lost at a failover', 'count'),
  failoverFailedRequests: needed('Requests failed at a failover', 'count'),
  sessionsLostWithNode: needed('Sessions lost with a node', 'count'),
  'stores[].store': exactly('Store', 'none'),
  'stores[].outcome': needed('Outcome', 'none'),
  'stores[].bytesPerSession': near('Bytes per session'),
  'stores[].memoryNeededBytes': needed('Memory needed'),
  'stores[].shards': needed('Shards', 'count'),
  'stores[].nodes': needed('Nodes', 'count'),
  'stores[].usdPerMonth': needed('Cost', 'usdPerMonth'),
} as const satisfies Readonly<Record<string, Described>>;
