import { beside } from '../../maths/beside.ts';
import { dealingOf } from '../balancing/balancing.ts';
import { type Filling, metAtProcessor } from '../crowd/crowd.ts';
import { populations } from '../crowd/populations.ts';
import type { Replica } from '../crowd/replica.ts';
import { waitFactor } from '../response/arrival-variation.ts';
import { leastRequests } from '../response/least-requests.ts';
import { oneQueue } from '../response/one-queue.ts';
import { randomChoice } from '../response/random-choice.ts';
import type { Tier } from '../response/tier.ts';
import type { WaitClass } from '../response/wait-class.ts';
import { FEW_IN_FLIGHT, FEW_SLOTS } from './few.ts';
import { fillingOf, togetherOf } from './filling.ts';
import { later } from './later-code.ts';
import { followed } from './near-full.ts';

/**
 * How requests wait for a slot of a tier whose slots take one after another, with a free choice of replica. `replicas` must carry
 * the load.
 *
 * @example slotQueue(tier, 10).waitProbability // 0.41
 */
export function slotQueue(tier: Tier, replicas: number): WaitClass {
  const { slotsPerReplica, offeredLoad, arrivalCv, held, balancing } = tier;
  const { isOneLine, isInTurn } = dealingOf(balancing);
  const all = [replicas, slotsPerReplica, offeredLoad, arrivalCv, held.cv] as const;
  if (isOneLine) return oneQueue(replicas * slotsPerReplica, offeredLoad, waitFactor(arrivalCv * arrivalCv, held.cv));
  if (isInTurn) return inTurn(tier, later().roundRobin(...all), randomChoice(...all));
  const filling = fillingOf(balancing);
  if (!filling || replicas === 1) return randomChoice(...all);
  if (slotsPerReplica > FEW_SLOTS) return { ...leastRequests(...all), waitIsAtMost: true };
  const others = (tier.perMillisecond / replicas) * tier.outsideMilliseconds;
  return others > FEW_IN_FLIGHT ? randomChoice(...all) : filled(tier, replicas, filling);
}

/** Of work that varies otherwise than exponentially it is only known what waits at most: less than exponential work, or than by chance. */
function inTurn({ held, arrivalCv }: Tier, dealt: WaitClass, random: WaitClass): WaitClass {
  if (held.cv === 1 && arrivalCv === 1) return dealt;
  const isWilder = held.cv > 1 || arrivalCv > 1;
  // The mean over all requests stays what it is
  const share = isWilder ? Math.max(dealt.waitProbability, random.waitProbability) : dealt.waitProbability;
  const meanWait = share > 0 ? (dealt.meanWait * dealt.waitProbability) / share : 0;
  return isWilder
    ? { ...dealt, waitProbability: share, meanWait, waitIsAtMost: true }
    : { ...dealt, waitIsAtMost: dealt.waitProbability > 0 };
}

/** A replica as its slots see it, and what is known of it however many there are. */
const knownOf = beside((tier: Tier, _: 'slots') => {
  const { slotsPerReplica, held, outsideMilliseconds } = tier;
  const replica: Replica = {
    cores: slotsPerReplica,
    workMilliseconds: held.mean,
    waitMilliseconds: outsideMilliseconds,
    workers: Number.POSITIVE_INFINITY,
  };
  return { replica, full: populations(replica) };
});

/** Waits behind the requests that a balancer's choice leaves before a slot. */
function filled(tier: Tier, replicas: number, filling: Filling): WaitClass {
  const { slotsPerReplica, held } = tier;
  const utilisation = tier.offeredLoad / (replicas * slotsPerReplica);
  const near = followed(utilisation, togetherOf(tier.balancing, replicas));
  const { replica, full } = knownOf(tier, 'slots');
  const crowd = filling(full, replicas, (near.utilisation * slotsPerReplica) / held.mean);
  const met = metAtProcessor(replica, full, crowd);
  let waitProbability = 0;
  let ahead = 0;
  for (let present = slotsPerReplica; present < met.length; present++) {
    waitProbability += met[present] ?? 0;
    ahead += (met[present] ?? 0) * (present - slotsPerReplica + 1);
  }
  const factor = waitFactor(tier.arrivalCv * tier.arrivalCv, held.cv);
  const meanWait = waitProbability > 0 ? (factor * near.longer * ahead) / waitProbability / slotsPerReplica : 0;
  return {
    utilisation,
    waitProbability: factor === 0 ? 0 : Math.min(1, waitProbability),
    waitIsAtMost: factor !== 0,
    meanWait,
  };
}
