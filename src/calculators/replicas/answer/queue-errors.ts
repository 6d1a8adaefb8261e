/** How far the p99 of a queue is from its simulation: the worst of a grid, by the kind of service. */
import errors from '../../../../content/own/queue-errors.json' with { type: 'json' };
import type { Tier } from '../../../models/queueing/response/tier.ts';
import { NO_LOOK_UP, slotWork } from '../../../models/queueing/response/work.ts';
import type { Inputs } from '../ask/fields.ts';

/** What decides how good a formula is. */
export type QueueRegion = {
  readonly sharesCores: boolean;
  readonly balancing: string;
  readonly variation: 'even' | 'exponential' | 'uneven';
};
/** How busy replicas are at most, and then the worst errors of the p99 below and above what was simulated, in percent of that. */
export type QueueError = readonly number[];
/** Errors by whether slots share cores, by balancing and by variation, calmer replicas first. */
export type QueueErrors = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly QueueError[]>>>>>
>;

/** The key of a region's first part. */
export const coresKey = ({ sharesCores }: QueueRegion): string => (sharesCores ? 'shared' : 'own');

const table: QueueErrors = errors;

/** Variations of work between these are near enough to exponential. */
const EXPONENTIAL = [0.75, 1.25] as const;
/** No work that varied more was simulated. */
const MOST_VARIED = 2;

/**
 * The kind of service.
 *
 * @example queueRegionOf(tier) // { sharesCores: false, balancing: 'least-requests', variation: 'exponential' }
 */
export const queueRegionOf = ({
  sharedCores,
  balancing,
  work,
}: Pick<Tier, 'sharedCores' | 'balancing' | 'work'>): QueueRegion => ({
  sharesCores: sharedCores !== undefined,
  balancing,
  variation: work.cv < EXPONENTIAL[0] ? 'even' : work.cv > EXPONENTIAL[1] ? 'uneven' : 'exponential',
});

/**
 * The error at these inputs; undefined where they lie outside of what was simulated.
 *
 * @example queueErrorOf(defaultsOf(fields)) // [0.7, 0, 13]: from 0 to 13% too slow where replicas are 70% busy at most
 */
export function queueErrorOf(inputs: Inputs): QueueError | undefined {
  const work = slotWork(inputs, NO_LOOK_UP);
  if (inputs.arrivalCv !== 1 || work.work.cv > MOST_VARIED) return undefined;
  const region = queueRegionOf({ ...work, balancing: inputs.balancing });
  const busiest = inputs.replicas === undefined ? inputs.maxUtilisation : 1;
  return table[coresKey(region)]?.[region.balancing]?.[region.variation]?.find(([upTo = 1]) => busiest <= upTo);
}

/** A larger error is worth a simulation. */
const LARGE_PERCENT = 10;

/**
 * Whether the formula errs by more than a tenth at these inputs, or was never compared.
 *
 * @example isUncertain(defaultsOf(fields)) // false
 */
export function isUncertain(inputs: Inputs): boolean {
  const found = queueErrorOf(inputs);
  return !found || found.slice(1).some((percent) => Math.abs(percent) > LARGE_PERCENT);
}

const signed = (percent: number): string => `${percent < 0 ? '−' : percent > 0 ? '+' : ''}${Math.abs(percent)}%`;

/** The same in words. */
export function queueErrorText(inputs: Inputs): string {
  const found = queueErrorOf(inputs);
  if (!found) return 'a kind of service that was not simulated: no error is known';
  const [upTo = 1, low = 0, high = 0] = found;
  return `p99 against simulation of such a service, ${upTo < 1 ? `${upTo * 100}% busy at most` : 'up to 85% busy'}: ${signed(low)} to ${signed(high)}`;
}
