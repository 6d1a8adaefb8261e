import { requireThat } from '../../maths/require.ts';

/** What verifiers ask of an authority that they cache. */
export interface IntrospectionLoad {
  readonly requestsPerSecond: number;
  /** Share of requests that wait for an answer of the authority. */
  readonly missShare: number;
}

/**
 * Introspection behind a cache: each verifier keeps an answer for `cacheSeconds` and asks again at the next request after that. A pair of
 * session and verifier that sees `r` requests a second then asks every `cacheSeconds + 1/r`, so R / (1 + R·cache / pairs) in all. With many
 * verifiers each sees a session rarely, and the cache saves little.
 *
 * Exact for requests that are Poisson and spread evenly over sessions and verifiers; sessions of different activity ask less. The ceiling for
 * busy sessions is pairs / cache. `cacheSeconds` 0 means every request asks.
 *
 * Source: renewal argument; RFC 7662 section 4 on the trade between cache and liveness.
 *
 * @example introspectionLoad(300, 20_000, 10, 60) // { requestsPerSecond: 275.2, missShare: 0.917 }
 */
export function introspectionLoad(
  requestsPerSecond: number,
  activeSessions: number,
  verifiers: number,
  cacheSeconds: number,
): IntrospectionLoad {
  requireThat(
    requestsPerSecond > 0 && activeSessions > 0 && verifiers > 0,
    'rate, sessions, verifiers must be positive',
  );
  requireThat(cacheSeconds >= 0, 'cacheSeconds must be 0 or more');
  const missShare = 1 / (1 + (requestsPerSecond * cacheSeconds) / (activeSessions * verifiers));
  return { requestsPerSecond: requestsPerSecond * missShare, missShare };
}
