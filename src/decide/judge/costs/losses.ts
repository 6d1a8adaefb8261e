/** What events take from an item under a placement: the failover calculator's model. */
import type { Inputs } from '../../../calculators/failover/ask/fields.ts';
import { failover } from '../../../calculators/failover/spec.ts';
import { type FailureEvent, failureEvents } from '../../../models/resilience/failover/events.ts';
import { exposedBy, type Placement } from '../../../models/resilience/failover/losses.ts';
import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import { type PlacementId, type Traits, traitsOf } from '../catalogue.ts';
import type { Fleet } from './fleet.ts';
import { serviceOf } from './service.ts';

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

/** The failover calculator's inputs for a placement of an item; undefined where it takes no such service. */
export function failoverInputs(item: Item, workload: Workload, id: PlacementId, fleet: Fleet): Inputs | undefined {
  const { replicas, utilisation } = running(id, fleet);
  return serviceOf(workload)
    .with({
      'failover.placement': exposedAs(traitsOf(id)),
      'failover.replicas': replicas,
      'failover.utilisation': utilisation,
      storeWritesPerRequest: item.writesPerRequest,
    })
    .inputsFor(failover);
}

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
