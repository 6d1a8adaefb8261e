import type { Met, Response } from '../response/response-model.ts';
import type { Tier } from '../response/tier.ts';
import { FEW_SLOTS } from './few.ts';
import { sharedResponse } from './shared-response.ts';
import { sharingOf } from './sharing.ts';

/** A smaller part of what a request takes is lost in the rest, however long its queue, and would be thousands of steps to follow. */
const NEGLIGIBLE_WORK = 1e-4;
/** A smaller time has no rate that a number can hold. */
const SMALLEST_WORK = 1e-200;

/**
 * The responses of a tier whose slots share `cores`. `met` gives the parts of the requests by the load of a replica; `bySlots` answers for a tier whose
 * slots take one after another.
 *
 * @example sharedTier(tier, 2, 12, false, (of) => [{ share: 1, of: of(0.05) }], bySlots)
 */
export function sharedTier(
  tier: Tier,
  cores: number,
  replicas: number,
  isAlone: boolean,
  met: Met,
  bySlots: (slots: Tier) => Response,
): Response {
  const { work, held } = tier;
  const isNoWork = work.mean < Math.max(NEGLIGIBLE_WORK * held.mean, SMALLEST_WORK);
  if (cores > FEW_SLOTS || isNoWork) return manyCores(tier, cores, bySlots);
  return sharedResponse(
    tier,
    met((perMillisecond) => sharingOf(tier, cores, replicas, perMillisecond, isAlone)),
  );
}

/** So many cores that sharing them is next to waiting for a free one: the cores are the slots, or the workers where those are worse. */
function manyCores(tier: Tier, cores: number, bySlots: (slots: Tier) => Response): Response {
  const slots = Math.floor(cores);
  // A whole number of cores, each a little faster
  const held = { ...tier.work, mean: (tier.work.mean * slots) / cores };
  const byCores = bySlots({
    ...tier,
    slotsPerReplica: slots,
    held,
    offeredLoad: tier.perMillisecond * held.mean,
    outsideMilliseconds: tier.wait.mean + tier.lookUpMilliseconds,
  });
  const byWorkers = bySlots(tier);
  return byCores.meanMilliseconds > byWorkers.meanMilliseconds ? byCores : byWorkers;
}
