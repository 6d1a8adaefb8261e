/** What events take from an item under a placement: the failover calculator's model. */
import { fields, type Inputs } from '../../../calculators/failover/ask/fields.ts';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { type FailureEvent, failureEvents } from '../../../models/resilience/failover/events.ts';
import { exposedBy, type Placement } from '../../../models/resilience/failover/losses.ts';
import { formulaOf } from '../../../service/follow.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { type PlacementId, type Traits, traitsOf } from '../catalogue.ts';
import type { Fleet } from './fleet.ts';

const defaults = defaultsOf(fields);

export type Losses = {
  /** Sessions that must begin again, and acknowledged writes that are gone. */
  readonly perYear: { readonly sessions: number; readonly writes: number };
  readonly sessionsPerCrash: number;
  readonly sessionsPerDeploy: number;
  readonly sessionsPerZone: number;
};

/** An appended log survives its owner as rows of a database do. */
const exposedAs = ({ log, placement }: Traits): Placement => (log ? 'durable-store' : placement);

/** The replicas that run under a placement, and how busy they are: above 0 even where so few requests come that the share underflows. */
function running(id: PlacementId, fleet: Fleet) {
  const { replicas, utilisation } = (traitsOf(id).way === 'memory' ? fleet.pinned() : undefined) ?? fleet;
  return { replicas, utilisation: Math.max(Number.MIN_VALUE, utilisation) };
}

/** The failover calculator's inputs for a placement of an item. */
export const failoverInputs = (item: Item, workload: Workload, id: PlacementId, fleet: Fleet): Inputs => ({
  ...defaults,
  ...running(id, fleet),
  placement: exposedAs(traitsOf(id)),
  activeSessions: workload.activeSessions,
  zones: workload.zones,
  peakRequestsPerSecond: workload.peakRequestsPerSecond,
  deploysPerWeek: workload.deploysPerWeek,
  drainSeconds: workload.drainSeconds,
  drainedBy: workload.drainedBy,
  drainKeepsClients: workload.drainKeepsClients,
  sessionMinutes: workload.sessionMinutes,
  // Over a year events fall on the mean rate.
  writesPerSecond: Math.min(
    fields.writesPerSecond.max,
    (workload.peakRequestsPerSecond / workload.peakToMean) * item.writesPerRequest,
  ),
  notRetriedShare: Math.min(1, item.writesPerRequest),
  serviceMilliseconds: Math.min(
    fields.serviceMilliseconds.max,
    formulaOf('failover.serviceMilliseconds', {
      'replicas.cpuMilliseconds': workload.cpuMilliseconds,
      'replicas.waitMilliseconds': workload.waitMilliseconds,
    }),
  ),
  replicationLagSeconds: workload.replicationLagSeconds,
});

/** Losses of a year and of single events. */
export function lossesOf(inputs: Inputs): Losses {
  const events = failureEvents(exposedBy[inputs.placement], inputs);
  const yearly = (of: (event: FailureEvent) => number) =>
    events.reduce((sum, event) => sum + event.perYear * of(event), 0);
  const one = (name: FailureEvent['event']) => events.find(({ event }) => event === name)?.sessionsLost ?? 0;
  return {
    perYear: { sessions: yearly((event) => event.sessionsLost), writes: yearly((event) => event.writesLost) },
    sessionsPerCrash: one('crash'),
    sessionsPerDeploy: one('deploy'),
    sessionsPerZone: one('zone'),
  };
}
