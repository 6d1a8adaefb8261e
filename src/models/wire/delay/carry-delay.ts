import { renewedShare } from '../../resilience/revocation/refreshes.ts';
import { fieldBytes } from '../hpack/field-bytes.ts';
import { carriedField } from '../hpack/request-bytes.ts';
import { operationCounts } from '../money/operation-counts.ts';
import type { PayloadQuestion } from '../money/payload-question.ts';
import { newConnectionShare } from '../money/rates.ts';
import { delayClasses, type PartedClass, type StoreWait, storeWaits } from './delay-classes.ts';

/** A growing conversation is cut into at most so many sizes: first and last among them. */
const sizesOfGrowth = 16;

/**
 * Sizes that the requests of a session carry, each standing for an equal share of them; one size where nothing grows.
 *
 * @example carriedSizes({ carriedBytes: 100, growthBytesPerRequest: 10, requestsPerSession: 3 }) // [100, 110, 120]
 */
export function carriedSizes(
  question: Pick<PayloadQuestion, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): readonly number[] {
  const { carriedBytes, growthBytesPerRequest, requestsPerSession } = question;
  if (growthBytesPerRequest === 0) return [carriedBytes];
  const sizes = Math.min(sizesOfGrowth, Math.ceil(requestsPerSession));
  const step = sizes === 1 ? 0 : (requestsPerSession - 1) / (sizes - 1);
  return Array.from({ length: sizes }, (_, index) => carriedBytes + growthBytesPerRequest * step * index);
}

function classesOfSize(
  question: PayloadQuestion,
  size: number,
  share: number,
  waits: { readonly ordinary: readonly StoreWait[]; readonly refreshing: readonly StoreWait[] },
): readonly PartedClass[] {
  const { first, warm } = fieldBytes(carriedField(question, size), question);
  const cold = newConnectionShare(question);
  const refreshes = renewedShare(question);
  const inRequest = question.refresh === 'on-use';
  const changes = question.growthBytesPerRequest > 0 ? 1 : question.setCookieShare;
  const reads = question.carryStoreReadsPerRequest;
  const kept = share * (1 - refreshes);
  const refreshed = share * refreshes;
  const ordinary = delayClasses(
    [
      { share: kept * cold, cold: true, bytes: first },
      { share: kept * (1 - cold) * changes, cold: false, bytes: first },
      { share: kept * (1 - cold) * (1 - changes), cold: false, bytes: warm },
    ],
    waits.ordinary,
    question.verifyMicroseconds + reads * question.lookUpCpuMicroseconds,
    question,
  );
  const refreshing = delayClasses(
    [
      { share: refreshed * cold, cold: true, bytes: first },
      { share: refreshed * (1 - cold), cold: false, bytes: first },
    ],
    inRequest ? waits.refreshing : waits.ordinary,
    question.verifyMicroseconds +
      (inRequest ? question.signMicroseconds : 0) +
      (inRequest ? reads + 1 : reads) * question.lookUpCpuMicroseconds,
    question,
  );
  return [...ordinary, ...refreshing];
}

/**
 * Classes of requests that carry their state: on a new connection, with a changed or refreshed value, or warm.
 *
 * All pay verification and the store reads that carrying does not save; one that refreshes also a store read and a signature.
 * On use the refresh is taken to happen inside the request (a renewed cookie): a client that calls a token endpoint first
 * waits for that round trip besides. By a timer no request waits for it; the first one after it sends the new value in full.
 *
 * @example carryDelayClasses({ ...question, activeSessions: 0, requestsPerConnection: 1 }).length // 1: all are cold
 */
export function carryDelayClasses(question: PayloadQuestion): readonly PartedClass[] {
  const sizes = carriedSizes(question);
  const counts = operationCounts(question.carryStoreReadsPerRequest, 0, 0);
  const waits = {
    ordinary: storeWaits(counts, question),
    refreshing: storeWaits(
      counts.map(({ count, chance }) => ({ count: count + 1, chance })),
      question,
    ),
  };
  return sizes.flatMap((size) => classesOfSize(question, size, 1 / sizes.length, waits));
}
