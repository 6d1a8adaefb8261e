import type { LeafPath, Output } from '../../../kit/declare/define.ts';
import { exactOnceGiven } from '../../../kit/declare/exactly.ts';
import { prefixed } from '../../../kit/declare/prefixed.ts';
import type { Availability } from '../../../models/resilience/failover/availability.ts';
import type { EventName, FailureEvent } from '../../../models/resilience/failover/events.ts';
import type { ReconnectStorm } from '../../../models/resilience/failover/reconnect.ts';
import { fields, type Inputs } from '../ask/fields.ts';

type Lost = Readonly<Record<EventName | 'total', number>>;

/** The same service with its state elsewhere. */
export interface PlacementRow {
  readonly placement: string;
  /** Sessions that one event of each kind takes. */
  readonly sessionsLost: Readonly<Record<EventName, number>>;
  readonly writesLost: Readonly<Record<EventName, number>>;
  /** Requests need the store, so its failover stops them. */
  readonly storeStops: boolean;
  /** While the store fails over; the other events fail the same requests wherever the state lives. */
  readonly storeRequestsFailed: number;
  readonly sessionsLostPerYear: number;
  readonly minutesPerYear: number;
}

export interface Outputs {
  readonly events: readonly FailureEvent[];
  readonly sessionsLostPerYear: Lost;
  /** Absent where the event leaves nothing; from 1 on an overload. */
  readonly survivorUtilisation: { readonly crash?: number; readonly zone?: number };
  /** Of the largest loss that leaves something. */
  readonly reconnectsPerSecond: number;
  readonly spreadNeededSeconds?: number;
  /** After the store's failover where requests need it, else after the largest loss that leaves something. */
  readonly backlogSeconds?: number;
  /** After a crash, a lost zone, and the loss of every connection at once: a deploy, a proxy that reloads, a store that comes back. */
  readonly storm: { readonly crash: ReconnectStorm; readonly zone: ReconnectStorm; readonly all: ReconnectStorm };
  readonly availability: Availability;
  /** The store's outage by its availability, and by its failovers alone; absent where requests need no store. */
  readonly storeMinutesPerYear?: { readonly published: number; readonly failovers: number };
  /** The outage of one replica by its availability, and by its crashes alone. */
  readonly replicaMinutesPerYear: { readonly given: number; readonly crashes: number };
  readonly replicasNeeded: number;
  readonly placements: readonly PlacementRow[];
}

type Described = Output<Inputs>;

/** A word that names what stands beside it. */
const name = (label: string): Described => ({ label, unit: 'none', basis: 'exact' });
const given = (label: string, unit: Described['unit'], ...names: (keyof Inputs)[]): Described => ({
  label,
  unit,
  basis: exactOnceGiven(fields, names),
});
const mean = (label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  basis: 'approximation',
  error: 'the mean: sessions and requests spread evenly over replicas',
});
const lives = (label: string): Described => ({
  label,
  unit: 'count',
  basis: 'approximation',
  error:
    'for exponential lives and users who are back at once. Deploys within 2% of simulation where the cut are dealt by chance, in turn or to the fewest, 12% by requests in flight',
});
const fluid = (label: string): Described => ({
  label,
  unit: 'seconds',
  basis: 'approximation',
  error: 'within 3% of simulation for many requests; clients that give up shorten it',
});
const independent = (label: string, unit: Described['unit']): Described => ({
  label,
  unit,
  basis: 'approximation',
  error: 'exact where failures are independent but for the share that hits all',
});

const lostByEvent = {
  crash: mean('Replica crash', 'count'),
  zone: mean('Zone loss', 'count'),
  storeFailover: mean('Store failover', 'count'),
  deploy: lives('Deploy'),
} as const;
const storm = {
  clients: mean('Clients that reconnect', 'count'),
  reconnectsPerSecond: mean('Reconnects', 'perSecond'),
  admittedPerSecond: given('Reconnects that survivors admit', 'perSecond', 'handshakesPerSecondPerReplica', 'replicas'),
  spreadNeededSeconds: { ...mean('Spread that they need', 'seconds'), absent: 'nothing is left that admits them' },
} as const;

/** Every output described. */
export const outputs: { readonly [P in LeafPath<Outputs>]: Described } = {
  'events[].event': name('Event'),
  'events[].perYear': given(
    'A year',
    'count',
    'replicas',
    'crashesPerReplicaYear',
    'zoneLossesPerYear',
    'storeFailoversPerYear',
    'deploysPerWeek',
  ),
  'events[].sessionsLost': lives('Sessions lost'),
  'events[].forcedLoginsPerUser': { ...lives('Forced logins of a user'), unit: 'none' },
  'events[].requestsFailed': mean('Requests failed', 'count'),
  'events[].writesLost': mean('Writes lost', 'count'),
  'events[].recoverySeconds': { ...fluid('Recovery'), absent: 'no recovery by itself' },
  ...prefixed('sessionsLostPerYear', 'Sessions lost in a year', { ...lostByEvent, total: lives('Total') }),
  'survivorUtilisation.crash': { ...mean('Survivors after a crash', 'share'), absent: 'no survivors' },
  'survivorUtilisation.zone': { ...mean('Survivors after a zone loss', 'share'), absent: 'no survivors' },
  reconnectsPerSecond: storm.reconnectsPerSecond,
  spreadNeededSeconds: storm.spreadNeededSeconds,
  backlogSeconds: { ...fluid('Backlog after the stop'), absent: 'no backlog drains' },
  ...prefixed('storm.crash', 'After a crash', storm),
  ...prefixed('storm.zone', 'After a zone loss', storm),
  ...prefixed('storm.all', 'After the loss of all connections', storm),
  'storeMinutesPerYear.published': {
    ...given('Store down in a year, by its availability', 'minutes', 'storeAvailability'),
    absent: 'no store in the path',
  },
  'storeMinutesPerYear.failovers': {
    ...given('Store down in a year, by its failovers', 'minutes', 'storeFailoversPerYear', 'storeFailoverSeconds'),
    absent: 'no store in the path',
  },
  'replicaMinutesPerYear.given': given(
    'A replica down in a year, by its availability',
    'minutes',
    'replicaAvailability',
  ),
  'replicaMinutesPerYear.crashes': given(
    'A replica down in a year, by its crashes',
    'minutes',
    'crashesPerReplicaYear',
    'detectSeconds',
  ),
  'availability.share': independent('Availability', 'share'),
  'availability.minutesPerYear': independent('Unavailable in a year', 'minutes'),
  'availability.parts[].part': name('Part'),
  'availability.parts[].share': independent('Availability', 'share'),
  'availability.parts[].minutesPerYear': independent('Unavailable in a year', 'minutes'),
  replicasNeeded: given('Replicas that carry the load', 'count', 'utilisation', 'replicas'),
  'placements[].placement': name('Placement'),
  ...prefixed('placements[].sessionsLost', 'Sessions', lostByEvent),
  ...prefixed('placements[].writesLost', 'Writes', lostByEvent),
  'placements[].storeStops': name('A store failover stops it'),
  'placements[].storeRequestsFailed': mean('Requests failed by a store failover', 'count'),
  'placements[].sessionsLostPerYear': lives('Sessions lost in a year'),
  'placements[].minutesPerYear': independent('Unavailable in a year', 'minutes'),
};
