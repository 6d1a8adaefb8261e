import { cpuUtilisation, type Side } from '../sizing/side.ts';
import { meanResponse, type ResponseModel, responseQuantile, waitShare } from './response-model.ts';
import type { Tier } from './tier.ts';

/** What one count of replicas gives. Times in milliseconds, the others shares of 1. */
export interface Figures {
  readonly utilisation: number;
  /** where the CPU is a constraint of its own */
  readonly cpuUtilisation?: number;
  readonly waitProbability: number;
  readonly meanResponseMilliseconds: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
  readonly p99Milliseconds: number;
  readonly targetPercentileMilliseconds: number;
}

/**
 * A percentile of the whole response in milliseconds: queue, service and the constant delay.
 *
 * @example percentileMilliseconds(tier, model, 0.99) // 83.2
 */
export function percentileMilliseconds(tier: Tier, model: ResponseModel, percentile: number): number {
  return tier.delayMilliseconds + tier.serviceMilliseconds * responseQuantile(model, percentile);
}

/**
 * The figures of a side that is not overloaded: `utilisation` is the mean over all `replicas`.
 *
 * @example figures(one, model, 14, 0.99).waitProbability // 0.174…
 */
export function figures(one: Side, model: ResponseModel, replicas: number, percentile: number): Figures {
  const { tier } = one;
  const cpu = cpuUtilisation(one, replicas);
  const p99Milliseconds = percentileMilliseconds(tier, model, 0.99);
  return {
    utilisation: tier.offeredLoad / (replicas * tier.slotsPerReplica),
    ...(cpu !== undefined && { cpuUtilisation: cpu }),
    waitProbability: waitShare(model),
    meanResponseMilliseconds: tier.delayMilliseconds + tier.serviceMilliseconds * meanResponse(model),
    p50Milliseconds: percentileMilliseconds(tier, model, 0.5),
    p95Milliseconds: percentileMilliseconds(tier, model, 0.95),
    p99Milliseconds,
    targetPercentileMilliseconds:
      percentile === 0.99 ? p99Milliseconds : percentileMilliseconds(tier, model, percentile),
  };
}
