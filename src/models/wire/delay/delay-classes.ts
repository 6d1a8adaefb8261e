import type { CountChance } from '../money/operation-counts.ts';
import type { PayloadQuestion } from '../money/payload-question.ts';
import type { DelayClass } from './delay-mixture.ts';
import { extraFlights } from './flights.ts';
import { type LogNormal, logNormalFrom, logNormalSum } from './lognormal.ts';

/** A class of requests whose constant delay is still known by part, in milliseconds. */
export type PartedClass = DelayClass & {
  readonly uplink: number;
  readonly roundTrips: number;
  readonly processor: number;
  readonly storeService: number;
};

/** How the bytes of a share of the requests travel: on a new connection (`cold`) they also wait for slow start. */
export type Sending = { readonly share: number; readonly cold: boolean; readonly bytes: number };

/** The wait for a number of store operations, and the chance of it. */
export type StoreWait = { readonly chance: number; readonly service: number; readonly random: LogNormal | undefined };

/**
 * Waits for a random number of store operations that follow one another: their round trips add up as log-normal delays,
 * each with a constant service time at the store.
 *
 * @example storeWaits([{ count: 0, chance: 1 }], question) // [{ chance: 1, service: 0, random: undefined }]
 */
export function storeWaits(
  counts: readonly CountChance[],
  question: Pick<PayloadQuestion, 'storeRttMilliseconds' | 'storeRttP99Milliseconds' | 'storeServiceMilliseconds'>,
): readonly StoreWait[] {
  const roundTrip = logNormalFrom(question.storeRttMilliseconds, question.storeRttP99Milliseconds);
  return counts.map(({ count, chance }) => ({
    chance,
    service: count * question.storeServiceMilliseconds,
    random: count === 0 ? undefined : logNormalSum(roundTrip, count),
  }));
}

/**
 * Delay classes of requests that send bytes in different ways and wait for the store. The two are independent, so every
 * way meets every wait; ways that nobody takes are left out.
 *
 * @param processorMicroseconds time that the service itself spends on each of these requests
 * @example delayClasses([{ share: 1, cold: false, bytes: 1 }], storeWaits([{ count: 1, chance: 1 }], question), 20, question).length // 1
 */
export function delayClasses(
  sendings: readonly Sending[],
  waits: readonly StoreWait[],
  processorMicroseconds: number,
  question: Pick<PayloadQuestion, 'uplinkMbps' | 'clientRttMilliseconds'>,
): readonly PartedClass[] {
  const processor = processorMicroseconds / 1000;
  const classes: PartedClass[] = [];
  for (const { share, cold, bytes } of sendings) {
    if (share === 0) continue;
    // 8 bits a byte, and a megabit a second is a thousand bits a millisecond
    const uplink = (8 * bytes) / (question.uplinkMbps * 1000);
    const roundTrips = cold ? extraFlights(bytes) * question.clientRttMilliseconds : 0;
    for (const { chance, service, random } of waits)
      classes.push({
        share: share * chance,
        constantMilliseconds: uplink + roundTrips + processor + service,
        random,
        uplink,
        roundTrips,
        processor,
        storeService: service,
      });
  }
  return classes;
}
