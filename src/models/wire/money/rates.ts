import type { PayloadScenario } from './payload-scenario.ts';

/**
 * Share of the requests that come with a token refreshed since the session's last one: sessions refresh once per lifetime.
 *
 * Above 1 a token would expire before its next use: no steady state, so the caller has to refuse the inputs.
 *
 * @example refreshShare({ activeSessions: 20_000, tokenLifetimeSeconds: 900, requestsPerSecond: 100 }) // 0.222
 */
export const refreshShare = (
  scenario: Pick<PayloadScenario, 'activeSessions' | 'tokenLifetimeSeconds' | 'requestsPerSecond'>,
): number => scenario.activeSessions / (scenario.tokenLifetimeSeconds * scenario.requestsPerSecond);

/**
 * Share of the requests that are the first on their connection, and so send every field in full.
 *
 * @example newConnectionShare({ requestsPerConnection: 10 }) // 0.1
 */
export const newConnectionShare = (scenario: Pick<PayloadScenario, 'requestsPerConnection'>): number =>
  1 / scenario.requestsPerConnection;

/**
 * Bytes that the average request of a session carries when each adds `growthBytesPerRequest` to what it resends.
 * The sum over a session grows with the square of its length: R·carried + g·R(R−1)/2.
 *
 * @example meanCarriedBytes({ carriedBytes: 2_000, growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 7_000
 */
export const meanCarriedBytes = (
  scenario: Pick<PayloadScenario, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => scenario.carriedBytes + meanGrowthBytes(scenario);

/**
 * What growth adds to the average request of a session, carried or stored.
 *
 * @example meanGrowthBytes({ growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 5000
 */
export const meanGrowthBytes = (
  scenario: Pick<PayloadScenario, 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => (scenario.growthBytesPerRequest * (scenario.requestsPerSession - 1)) / 2;

/**
 * Bytes that one session carries in all its requests together: with growth, the square of its length is in it.
 *
 * @example sessionCarriedBytes({ carriedBytes: 2_000, growthBytesPerRequest: 1_000, requestsPerSession: 11 }) // 77_000
 */
export const sessionCarriedBytes = (
  scenario: Pick<PayloadScenario, 'carriedBytes' | 'growthBytesPerRequest' | 'requestsPerSession'>,
): number => scenario.requestsPerSession * meanCarriedBytes(scenario);
