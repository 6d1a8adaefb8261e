import { fieldBytes } from '../hpack/field-bytes.ts';
import { idField } from '../hpack/request-bytes.ts';
import { operationCounts } from '../money/operation-counts.ts';
import type { PayloadScenario } from '../money/payload-scenario.ts';
import { newConnectionShare } from '../money/rates.ts';
import { delayClasses, type PartedClass, storeWaits } from './delay-classes.ts';

/**
 * Classes of requests that look their state up: on a new connection or a warm one, by the number of store operations that
 * they wait for. A near cache removes reads, never writes; writes after the response are not waited for.
 *
 * @example lookUpDelayClasses({ ...scenario, nearCacheHitShare: 0.9 }) // cold and warm, each with and without a read
 */
export function lookUpDelayClasses(scenario: PayloadScenario): readonly PartedClass[] {
  const { first, warm } = fieldBytes(idField(scenario), scenario);
  const cold = newConnectionShare(scenario);
  const writes = scenario.storeWritesAsynchronous ? 0 : scenario.storeWritesPerRequest;
  return delayClasses(
    [
      { share: cold, cold: true, bytes: first },
      { share: 1 - cold, cold: false, bytes: warm },
    ],
    storeWaits(operationCounts(scenario.storeReadsPerRequest, writes, scenario.nearCacheHitShare), scenario),
    scenario.lookUpCpuMicroseconds,
    scenario,
  );
}
