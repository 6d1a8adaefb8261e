import { pinnedLoads } from '../balancing/pinned-loads.ts';
import { splitArrivals, waitFactor } from './arrival-variation.ts';
import { leastRequests } from './least-requests.ts';
import { oneQueue } from './one-queue.ts';
import { randomChoice } from './random-choice.ts';
import type { ResponseModel, WaitClass } from './response-model.ts';
import { roundRobin } from './round-robin.ts';
import type { Pinning, Tier } from './tier.ts';

/**
 * The response times of a tier with a given number of replicas, in mean services, or `undefined` where a replica
 * would be overloaded (its queue then has no steady state). The first class is the hottest.
 *
 * @example tierModel(tier, 'free', 10)
 */
export function tierModel(tier: Tier, pinning: Pinning, replicas: number): ResponseModel | undefined {
  const pinned = pinning !== 'free' || tier.balancing === 'per-connection';
  if (pinned) return pinnedModel(tier, pinning === 'even' ? 'even' : 'placed', replicas);
  if (tier.offeredLoad >= replicas * tier.slotsPerReplica) return undefined;
  return { serviceCv: tier.serviceCv, classes: [freeClass(tier, replicas)] };
}

function freeClass(tier: Tier, replicas: number): WaitClass {
  const { slotsPerReplica, offeredLoad, arrivalCv, serviceCv } = tier;
  switch (tier.balancing) {
    case 'least-requests':
      return leastRequests(replicas, slotsPerReplica, offeredLoad, arrivalCv, serviceCv);
    case 'round-robin':
      return roundRobin(replicas, slotsPerReplica, offeredLoad, arrivalCv, serviceCv);
    case 'random':
      return randomChoice(replicas, slotsPerReplica, offeredLoad, arrivalCv, serviceCv);
    default:
      return oneQueue(replicas * slotsPerReplica, offeredLoad, waitFactor(arrivalCv * arrivalCv, serviceCv), 1);
  }
}

/** Every replica is a queue of its own, at its own load. */
function pinnedModel(tier: Tier, pinning: Pinning, replicas: number): ResponseModel | undefined {
  const loads = pinnedLoads(tier, pinning, replicas);
  const occupied = loads.reduce((sum, one) => sum + one.replicas, 0);
  const meanLoad = tier.offeredLoad / occupied;
  if (meanLoad * (loads[0]?.relativeLoad ?? 1) >= tier.slotsPerReplica) return undefined;
  const factor = waitFactor(splitArrivals(tier.arrivalCv, occupied), tier.serviceCv);
  const classes = loads.map((one) =>
    oneQueue(tier.slotsPerReplica, meanLoad * one.relativeLoad, factor, (one.replicas * one.relativeLoad) / occupied),
  );
  return { serviceCv: tier.serviceCv, classes };
}
