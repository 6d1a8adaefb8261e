import { quantile } from '../erlang/quantile.ts';
import { serviceTail } from './service-tail.ts';
import { waitedTail } from './waited-tail.ts';

/**
 * One group of equally loaded replicas: how many requests meet it, how loaded it is, and how they wait there. Times
 * in mean services.
 */
export interface WaitClass {
  /** share of all requests that this class serves; the shares of a model add up to 1 */
  readonly trafficShare: number;
  /** busy share of its slots, below 1 */
  readonly utilisation: number;
  readonly waitProbability: number;
  /** mean wait of those who wait */
  readonly meanWait: number;
}

/** The distribution of response times of a tier: a mixture over its classes, with Gamma service of mean 1. */
export interface ResponseModel {
  readonly serviceCv: number;
  readonly classes: readonly WaitClass[];
}

/**
 * The share of requests answered later than `time` (in mean services): in each class the service alone, or the
 * service after an exponential wait. Exact for M/M/c; elsewhere as good as the class's wait.
 *
 * @example responseTail({ serviceCv: 1, classes: [one class of M/M/3 at load 2] }, 5.89117) // 0.01
 */
export function responseTail(model: ResponseModel, time: number): number {
  let tail = serviceTail(time, model.serviceCv);
  for (const { trafficShare, waitProbability, meanWait } of model.classes)
    if (waitProbability > 0 && meanWait > 0)
      tail += trafficShare * waitProbability * waitedTail(time, model.serviceCv, meanWait);
  return tail;
}

/**
 * Mean response in mean services: 1 plus the mean wait.
 *
 * @example meanResponse({ serviceCv: 1, classes: [{ trafficShare: 1, utilisation: 0.5, waitProbability: 0.5, meanWait: 2 }] }) // 2
 */
export function meanResponse(model: ResponseModel): number {
  return model.classes.reduce((sum, one) => sum + one.trafficShare * one.waitProbability * one.meanWait, 1);
}

/**
 * The share of all requests that wait at all.
 *
 * @example waitShare({ serviceCv: 1, classes: [{ trafficShare: 1, utilisation: 0.5, waitProbability: 0.5, meanWait: 2 }] }) // 0.5
 */
export function waitShare(model: ResponseModel): number {
  return model.classes.reduce((sum, one) => sum + one.trafficShare * one.waitProbability, 0);
}

/**
 * The time (in mean services) within which `percentile` of the requests are answered, to a relative 1e-9.
 *
 * @example responseQuantile(modelOfMm14AtLoad10, 0.99) // 4.66159
 */
export function responseQuantile(model: ResponseModel, percentile: number): number {
  return quantile((time) => responseTail(model, time), percentile, meanResponse(model));
}
