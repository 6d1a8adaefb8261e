import type { Result } from '../../../kit/declare/define.ts';
import { type Availability, availability, replicasNeeded } from '../../../models/resilience/failover/availability.ts';
import {
  type EventName,
  type FailureEvent,
  failureEvents,
  lostPerYear,
  storeBacklogSeconds,
} from '../../../models/resilience/failover/events.ts';
import { exposedBy, type Placement } from '../../../models/resilience/failover/losses.ts';
import { reconnectStorm } from '../../../models/resilience/failover/reconnect.ts';
import { recoveryAfter } from '../../../models/resilience/failover/recovery.ts';
import { occupiedZones } from '../../../models/resilience/failover/survivors.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs, PlacementRow } from './outputs.ts';
import { warnings } from './warnings.ts';
import { compared } from './words.ts';

/** What one kind of event takes. */
const eventOf = (events: readonly FailureEvent[], name: EventName): FailureEvent | undefined =>
  events.find(({ event }) => event === name);

const byEvent = (events: readonly FailureEvent[], key: 'sessionsLost' | 'writesLost') => {
  const of = (name: EventName) => eventOf(events, name)?.[key] ?? 0;
  return { crash: of('crash'), zone: of('zone'), storeFailover: of('storeFailover'), deploy: of('deploy') };
};

const availabilityOf = (inputs: Inputs, placement: Placement): Availability =>
  availability({
    replicas: inputs.replicas,
    needed: replicasNeeded(inputs.replicas, inputs.utilisation),
    replicaAvailability: inputs.replicaAvailability,
    correlatedShare: inputs.correlatedShare,
    ...(exposedBy[placement].storeInPath && { storeAvailability: inputs.storeAvailability }),
  });

function rowOf(inputs: Inputs, placement: Placement): PlacementRow {
  const events = failureEvents(exposedBy[placement], inputs);
  return {
    placement,
    sessionsLost: byEvent(events, 'sessionsLost'),
    writesLost: byEvent(events, 'writesLost'),
    storeStops: exposedBy[placement].storeInPath,
    storeRequestsFailed: eventOf(events, 'storeFailover')?.requestsFailed ?? 0,
    sessionsLostPerYear: lostPerYear(events).total,
    minutesPerYear: availabilityOf(inputs, placement).minutesPerYear,
  };
}

const MINUTES_PER_YEAR = 525_600;

/** The store's outage of a year, as published and as its failovers come to: what is promised covers more than failovers. */
const storeMinutes = (inputs: Inputs, events: readonly FailureEvent[]) => {
  const failover = eventOf(events, 'storeFailover');
  return {
    published: (1 - inputs.storeAvailability) * MINUTES_PER_YEAR,
    failovers: ((failover?.perYear ?? 0) * (failover?.recoverySeconds ?? 0)) / 60,
  };
};

/** What events take from a service, and what is left of it. */
export function compute(inputs: Inputs): Result<Outputs> {
  const exposed = exposedBy[inputs.placement];
  const events = failureEvents(exposed, inputs);
  const zones = occupiedZones(inputs.zones, inputs.replicas);
  const crash = recoveryAfter(inputs.replicas, inputs, inputs.handshakesPerSecondPerReplica);
  const zone = recoveryAfter(zones, inputs, inputs.handshakesPerSecondPerReplica);
  const worst = zones > 1 ? zone : crash;
  const backlog = exposed.storeInPath ? storeBacklogSeconds(inputs) : worst.backlogSeconds;
  const overload = Math.max(crash.utilisation ?? 0, zone.utilisation ?? 0) >= 1;
  return {
    outcome: overload ? 'overload' : 'ok',
    outputs: {
      events,
      sessionsLostPerYear: lostPerYear(events),
      survivorUtilisation: {
        ...(crash.utilisation !== undefined && { crash: crash.utilisation }),
        ...(zone.utilisation !== undefined && { zone: zone.utilisation }),
      },
      reconnectsPerSecond: worst.storm.reconnectsPerSecond,
      ...(worst.storm.spreadNeededSeconds !== undefined && { spreadNeededSeconds: worst.storm.spreadNeededSeconds }),
      ...(backlog !== undefined && { backlogSeconds: backlog }),
      storm: {
        crash: crash.storm,
        zone: zone.storm,
        all: reconnectStorm(
          inputs.activeSessions,
          inputs.replicas,
          inputs.handshakesPerSecondPerReplica,
          inputs.reconnectSpreadSeconds,
        ),
      },
      availability: availabilityOf(inputs, inputs.placement),
      ...(exposed.storeInPath && { storeMinutesPerYear: storeMinutes(inputs, events) }),
      replicaMinutesPerYear: {
        given: (1 - inputs.replicaAvailability) * MINUTES_PER_YEAR,
        crashes: (inputs.crashesPerReplicaYear * inputs.detectSeconds) / 60,
      },
      replicasNeeded: replicasNeeded(inputs.replicas, inputs.utilisation),
      placements: compared.map(([placement]) => rowOf(inputs, placement)),
    },
    warnings: warnings(inputs, zones),
  };
}
