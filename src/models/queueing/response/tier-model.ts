import { beside } from '../../maths/beside.ts';
import { dealingOf } from '../balancing/balancing.ts';
import { type MetLoad, occupiedReplicas, pinnedLoads, placementMixture } from '../balancing/pinned-loads.ts';
import { later } from '../station/later-code.ts';
import { slotQueue } from '../station/slot-queue.ts';
import { slotResponse } from '../station/slot-response.ts';
import { splitArrivals, waitFactor } from './arrival-variation.ts';
import { oneQueue } from './one-queue.ts';
import { type Met, type OneReplica, once, type Response, type ResponseModel } from './response-model.ts';
import type { Pinning, Tier } from './tier.ts';
import type { WaitClass } from './wait-class.ts';

/**
 * The response times of a tier with a given number of replicas, or `undefined` where a replica would be overloaded (its queue then
 * has no steady state).
 *
 * @example tierModel(tier, 'free', 10)
 */
export const tierModel = (tier: Tier, pinning: Pinning, replicas: number): ResponseModel | undefined =>
  models[pinning](tier, replicas);

const models: Readonly<Record<Pinning, (tier: Tier, replicas: number) => ResponseModel | undefined>> = {
  free: beside((tier, replicas) => modelOf(tier, 'free', replicas)),
  even: beside((tier, replicas) => modelOf(tier, 'even', replicas)),
  placed: beside((tier, replicas) => modelOf(tier, 'placed', replicas)),
};

function modelOf(tier: Tier, pinning: Pinning, replicas: number): ResponseModel | undefined {
  const isPinned = pinning !== 'free' || dealingOf(tier.balancing).dealsConnections;
  if (isPinned) return pinnedModel(tier, pinning === 'even' ? 'even' : 'placed', replicas);
  const perMillisecond = tier.perMillisecond / replicas;
  if (!carries(tier, perMillisecond)) return undefined;
  const response = once(() => freeResponse(tier, replicas));
  return { response, hottest: oneReplica(tier, perMillisecond, response) };
}

/** So full that the rest is rounding. */
const FULL = 1 - 1e-9;

/**
 * Requests a millisecond that one replica answers at most.
 *
 * @example mostPerMillisecond(tier) // 0.1: one slot, held for 10 ms
 */
export const mostPerMillisecond = (tier: Tier): number =>
  Math.min(
    tier.slotsPerReplica / tier.held.mean,
    tier.sharedCores === undefined ? Number.POSITIVE_INFINITY : later().capacityOf(tier, tier.sharedCores),
  );

/** Whether one replica carries so many requests a millisecond. */
const carries = (tier: Tier, perMillisecond: number): boolean => perMillisecond < FULL * mostPerMillisecond(tier);

const oneReplica = (tier: Tier, perMillisecond: number, response: () => Response): OneReplica => ({
  utilisation: (perMillisecond * tier.held.mean) / tier.slotsPerReplica,
  ...(tier.sharedCores !== undefined && { cpuUtilisation: (perMillisecond * tier.work.mean) / tier.sharedCores }),
  response,
});

/** Where a request may go to any replica. */
function freeResponse(tier: Tier, replicas: number): Response {
  const met: Met = (of) => [{ share: 1, of: of(tier.perMillisecond / replicas) }];
  return response(tier, replicas, false, met, (slots) =>
    slotResponse(slots, [{ share: 1, of: slotQueue(slots, replicas) }]),
  );
}

/** Where each replica is a queue of its own, with some load against the mean. */
function aloneResponse(tier: Tier, replicas: number, loads: readonly MetLoad[]): Response {
  const met: Met = (of) =>
    loads.map(({ relativeLoad, trafficShare }) => ({
      share: trafficShare,
      of: of((tier.perMillisecond / replicas) * relativeLoad),
    }));
  return response(tier, replicas, true, met, (slots) => {
    const factor = waitFactor(splitArrivals(tier.arrivalCv, replicas), slots.held.cv);
    return slotResponse(
      slots,
      met((perMillisecond): WaitClass => oneQueue(slots.slotsPerReplica, perMillisecond * slots.held.mean, factor)),
    );
  });
}

const response = (
  tier: Tier,
  replicas: number,
  isAlone: boolean,
  met: Met,
  bySlots: (slots: Tier) => Response,
): Response =>
  tier.sharedCores === undefined
    ? bySlots(tier)
    : later().sharedTier(tier, tier.sharedCores, replicas, isAlone, met, bySlots);

/** Every replica is a queue of its own, at its own load. */
function pinnedModel(tier: Tier, pinning: Pinning, replicas: number): ResponseModel | undefined {
  const occupied = occupiedReplicas(replicas, tier.sessions);
  const most = pinnedLoads(tier, pinning, replicas)[0]?.relativeLoad ?? 1;
  const perMillisecond = (tier.perMillisecond / occupied) * most;
  if (!carries(tier, perMillisecond)) return undefined;
  const at = (loads: readonly MetLoad[]) => once(() => aloneResponse(tier, occupied, loads));
  const loads = placementMixture(tier, pinning, replicas).map(({ relativeLoad, trafficShare }) => ({
    relativeLoad: Math.min(relativeLoad, most),
    trafficShare,
  }));
  return {
    response: at(loads),
    hottest: oneReplica(tier, perMillisecond, at([{ relativeLoad: most, trafficShare: 1 }])),
  };
}
