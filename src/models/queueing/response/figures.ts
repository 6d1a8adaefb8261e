import { cpuUtilisation, type Side } from '../sizing/side.ts';
import { type ResponseModel, responseQuantile } from './response-model.ts';

/** What one count of replicas gives. Times in milliseconds, the others shares of 1. */
export interface Figures {
  readonly utilisation: number;
  /** where the slots share the cores */
  readonly cpuUtilisation?: number;
  /** the share that waits for a slot, or what it is at most where only that is known */
  readonly waitProbability?: number;
  readonly waitProbabilityAtMost?: number;
  readonly meanResponseMilliseconds: number;
  readonly p50Milliseconds: number;
  readonly p95Milliseconds: number;
  readonly p99Milliseconds: number;
  readonly targetPercentileMilliseconds: number;
}

/**
 * The figures of a side that is not overloaded: `utilisation` is the mean over all `replicas`.
 *
 * @example figures(one, model, 14, 0.99).waitProbability // 0.174…
 */
export function figures(one: Side, model: ResponseModel, replicas: number, percentile: number): Figures {
  const { tier } = one;
  const cpu = cpuUtilisation(one, replicas);
  const { waitProbability, waitIsAtMost, meanMilliseconds } = model.response();
  const p99Milliseconds = responseQuantile(model, 0.99);
  return {
    utilisation: tier.offeredLoad / (replicas * tier.slotsPerReplica),
    ...(cpu !== undefined && { cpuUtilisation: cpu }),
    ...(waitIsAtMost ? { waitProbabilityAtMost: waitProbability } : { waitProbability }),
    meanResponseMilliseconds: meanMilliseconds,
    p50Milliseconds: responseQuantile(model, 0.5),
    p95Milliseconds: responseQuantile(model, 0.95),
    p99Milliseconds,
    targetPercentileMilliseconds: percentile === 0.99 ? p99Milliseconds : responseQuantile(model, percentile),
  };
}
