import { type Refreshing, refreshesPerSecond, renewedShare } from '../../resilience/revocation/refreshes.ts';
import type { PayloadQuestion } from './payload-question.ts';

/** So seldom nobody asks; below it the refreshes of a timer, which do not follow the requests, would be too many for each of them to be a number. */
const LEAST_REQUESTS_PER_SECOND = 1e-280;

/**
 * Refreshes for each request: what is issued, read and signed because tokens expire. By a timer it may be above 1, where most sessions are idle.
 *
 * @example refreshesPerRequest({ activeSessions: 20_000, tokenLifetimeSeconds: 900, requestsPerSecond: 100, refresh: 'on-use' }) // 0.182
 */
export const refreshesPerRequest = (question: Refreshing): number =>
  question.refresh === 'on-use'
    ? renewedShare(question)
    : refreshesPerSecond(question) / Math.max(question.requestsPerSecond, LEAST_REQUESTS_PER_SECOND);

/**
 * Share of the requests that are the first on their connection, and so send every field in full.
 *
 * @example newConnectionShare({ requestsPerConnection: 10 }) // 0.1
 */
export const newConnectionShare = (question: Pick<PayloadQuestion, 'requestsPerConnection'>): number =>
  1 / question.requestsPerConnection;

/**
 * Bytes that the average request of a session carries when each adds `growthBytesPerRequest` to what it resends.
 * The sum over a session grows with the square of its length: R·carried + g·R(R−1)/2.
 *
 * @example meanCarriedBytes({ carriedBytes: 2_000, growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 7_000
 */
export const meanCarriedBytes = (
  question: Pick<PayloadQuestion, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => question.carriedBytes + meanGrowthBytes(question);

/**
 * What growth adds to the average request of a session, carried or stored.
 *
 * @example meanGrowthBytes({ growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 5000
 */
export const meanGrowthBytes = (
  question: Pick<PayloadQuestion, 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => (question.growthBytesPerRequest * (question.requestsPerSession - 1)) / 2;

/**
 * Bytes that one session carries in all its requests together: with growth, the square of its length is in it.
 *
 * @example sessionCarriedBytes({ carriedBytes: 2_000, growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 77_000
 */
export const sessionCarriedBytes = (
  question: Pick<PayloadQuestion, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => question.requestsPerSession * meanCarriedBytes(question);
