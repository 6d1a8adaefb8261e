import { fieldBytes } from '../hpack/field-bytes.ts';
import { idField } from '../hpack/request-bytes.ts';
import { operationCounts } from '../money/operation-counts.ts';
import type { PayloadQuestion } from '../money/payload-question.ts';
import { newConnectionShare } from '../money/rates.ts';
import { delayClasses, type PartedClass, storeWaits } from './delay-classes.ts';

/**
 * Classes of requests that look their state up: on a new connection or a warm one, by the number of store operations that
 * they wait for. A near cache removes reads, never writes; writes after the response are not waited for.
 *
 * @example lookUpDelayClasses({ ...question, nearCacheHitShare: 0.9 }) // cold and warm, each with and without a read
 */
export function lookUpDelayClasses(question: PayloadQuestion): readonly PartedClass[] {
  const { first, warm } = fieldBytes(idField(question), question);
  const cold = newConnectionShare(question);
  const writes = question.storeWritesAsynchronous ? 0 : question.storeWritesPerRequest;
  return delayClasses(
    [
      { share: cold, cold: true, bytes: first },
      { share: 1 - cold, cold: false, bytes: warm },
    ],
    storeWaits(operationCounts(question.storeReadsPerRequest, writes, question.nearCacheHitShare), question),
    question.lookUpCpuMicroseconds,
    question,
  );
}
