import { beside } from '../../maths/beside.ts';
import { dealingOf } from '../balancing/balancing.ts';
import { type Filling, type Meeting, meet } from '../crowd/crowd.ts';
import { sharesByCount } from '../crowd/population.ts';
import { type Populations, populations } from '../crowd/populations.ts';
import { randomCrowd } from '../crowd/random-crowd.ts';
import { busyRate, type Replica } from '../crowd/replica.ts';
import { splitArrivals } from '../response/arrival-variation.ts';
import { oneQueue } from '../response/one-queue.ts';
import { roundRobin } from '../response/round-robin.ts';
import type { Tier } from '../response/tier.ts';
import type { WaitClass } from '../response/wait-class.ts';
import { FEW_IN_FLIGHT } from './few.ts';
import { fillingOf, togetherOf } from './filling.ts';
import { inRotation } from './in-rotation.ts';
import { followed } from './near-full.ts';
import type { Sharing } from './shared-response.ts';

/** With fewer workers than this a replica is followed with them, however many requests are in flight. */
const FEW_WORKERS = 400;

/** At this share of what a replica can answer nobody meets anybody; with less there would be rates that no number can hold. */
const NEARLY_NONE = 1e-14;

/** One replica of a tier, and what is known of it however many there are. */
interface Known {
  readonly replica: Replica;
  readonly populations: Populations;
}

const knownOf = beside((tier: Tier, cores: number): Known => {
  const replica: Replica = {
    cores,
    workMilliseconds: tier.work.mean,
    waitMilliseconds: tier.wait.mean + tier.lookUpMilliseconds,
    workers: tier.slotsPerReplica,
  };
  return { replica, populations: populations(replica) };
});

/**
 * Requests a millisecond that a replica whose slots share `cores` can answer: the cores bound it, or the workers, who wait as well.
 *
 * @example capacityOf(tier, 2) // 0.083 with 20 ms of work, 30 ms of waiting and 5 workers
 */
export function capacityOf(tier: Tier, cores: number): number {
  const { replica, populations: full } = knownOf(tier, cores);
  const { workers, workMilliseconds, waitMilliseconds } = replica;
  if (workers <= FEW_WORKERS) return full.leaving(workers);
  return Math.min(cores / workMilliseconds, workers / (workMilliseconds + waitMilliseconds));
}

/** Workers so many that none is ever waited for. */
function plenty(replica: Replica, perMillisecond: number): boolean {
  const waiting = perMillisecond * replica.waitMilliseconds;
  const use = perMillisecond / busyRate(replica, replica.cores);
  return replica.workers > replica.cores + waiting + 7 * Math.sqrt(waiting) + 20 / -Math.log(use);
}

/** A replica to which requests come by chance, with no limit but its cores: M/M/c. */
function open(replica: Replica, perMillisecond: number): Meeting {
  const shares = sharesByCount(perMillisecond, (present) => busyRate(replica, present));
  return {
    met: shares,
    joining: new Float64Array(shares.length + 1).fill(perMillisecond),
    present: shares.reduce((sum, share, count) => sum + share * count, 0),
    workerWaitProbability: 0,
    workerWaitMilliseconds: 0,
  };
}

/** Adds the wait for a worker where a replica was followed without one: a slot is held while a request computes and waits. */
function withWorkers(
  meeting: Meeting,
  replica: Replica,
  perMillisecond: number,
  queue: (load: number) => WaitClass,
): Meeting {
  const held = meeting.present / perMillisecond + replica.waitMilliseconds;
  const load = Math.min(perMillisecond * held, replica.workers * 0.999);
  const { waitProbability, meanWait } = queue(load);
  return { ...meeting, workerWaitProbability: waitProbability, workerWaitMilliseconds: meanWait * held };
}

/**
 * What requests meet in a tier whose slots share cores, each replica with `perMillisecond` requests and the choice of a replica
 * free, or (`isAlone`) each a world of its own. The replicas must carry the load.
 *
 * @example sharingOf(tier, 1, 12, 0.05, false)
 */
export function sharingOf(tier: Tier, cores: number, replicas: number, load: number, isAlone: boolean): Sharing {
  const { replica, populations: full } = knownOf(tier, cores);
  const isFree = !isAlone && replicas > 1;
  const isInTurn = isFree ? dealingOf(tier.balancing).isInTurn : undefined;
  const filling = isFree ? fillingOf(tier.balancing) : undefined;
  const capacity = capacityOf(tier, cores);
  const near = followed(load / capacity, filling ? togetherOf(tier.balancing, replicas) : 1);
  const perMillisecond = Math.max(near.utilisation, NEARLY_NONE) * capacity;
  const squared = tier.arrivalCv * tier.arrivalCv;
  const arrivals = isInTurn ? squared / replicas : filling ? squared : splitArrivals(tier.arrivalCv, replicas);
  const own = tier.work.cv * tier.work.cv;
  const usual = isInTurn ? 1 / replicas : 1;
  const longer = (near.longer * 2 * (arrivals + own)) / (1 + own) / (1 + usual);
  const meeting = meetingOf({ replica, populations: full }, replicas, perMillisecond, isInTurn, filling);
  return { meeting, cores, perMillisecond, longer, isBound: filling !== undefined };
}

function meetingOf(
  { replica, populations: full }: Known,
  replicas: number,
  perMillisecond: number,
  isInTurn: true | undefined,
  filling: Filling | undefined,
): Meeting {
  if (isInTurn) {
    const meeting = inRotation(replica, replicas, perMillisecond);
    if (plenty(replica, perMillisecond)) return meeting;
    return withWorkers(meeting, replica, perMillisecond, (load) =>
      roundRobin(replicas, replica.workers, replicas * load, 1, 1),
    );
  }
  const crowded = perMillisecond * replica.waitMilliseconds > FEW_IN_FLIGHT && replica.workers > FEW_WORKERS;
  if (crowded)
    return withWorkers(open(replica, perMillisecond), replica, perMillisecond, (load) =>
      oneQueue(replica.workers, load, 1),
    );
  if (!filling && plenty(replica, perMillisecond)) return open(replica, perMillisecond);
  return meet(replica, full, (filling ?? randomCrowd)(full, replicas, perMillisecond));
}
