import type { PayloadQuestion } from './payload-question.ts';
import { meanCarriedBytes } from './rates.ts';

/**
 * Bytes of the average request that the model has seen before, as the beginning of the same conversation: all but the first request resend what the
 * one before it sent. 0 where a session is one request.
 *
 * @example resentBytes({ carriedBytes: 2_000, growthBytesPerRequest: 2_000, requestsPerSession: 20 }) // 19_000 of 21_000
 */
export function resentBytes(
  question: Pick<PayloadQuestion, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): number {
  const { carriedBytes, growthBytesPerRequest, requestsPerSession } = question;
  const fresh = (carriedBytes + growthBytesPerRequest * (requestsPerSession - 1)) / requestsPerSession;
  return Math.max(0, meanCarriedBytes(question) - fresh);
}

/**
 * What the model's input of the average request costs, in bytes at the full price. With prompt caching a beginning that is read from the cache costs
 * `cacheReadPriceRatio`; what is new, and what the cache has forgotten, is written to it at `cacheWritePriceRatio`. A share of 0 is a model, or a
 * program, without caching: everything at the full price.
 *
 * Vendors cache from about a thousand tokens on, and in steps; the model takes every byte.
 *
 * @example pricedInputBytes({ ...conversation, cachedInputShare: 1, cacheReadPriceRatio: 0.05, cacheWritePriceRatio: 1.25 }) // 3_450 of 21_000
 */
export function pricedInputBytes(question: PayloadQuestion): number {
  const { cachedInputShare, cacheReadPriceRatio, cacheWritePriceRatio } = question;
  const all = meanCarriedBytes(question);
  if (cachedInputShare === 0) return all;
  const read = cachedInputShare * resentBytes(question);
  return read * cacheReadPriceRatio + (all - read) * cacheWritePriceRatio;
}
