import { requireThat } from '../../maths/require.ts';

/** When a token is renewed: by the first request that finds it expired, or by a timer in the client, whether anybody uses it or not. */
export type RefreshedBy = 'on-use' | 'timer';

/** Who renews tokens, and how often they would be used. */
export interface Refreshing {
  readonly activeSessions: number;
  readonly requestsPerSecond: number;
  readonly tokenLifetimeSeconds: number;
  readonly refresh: RefreshedBy;
}

/** Requests of one session in one lifetime of a token. */
const requestsPerLifetime = ({ activeSessions, requestsPerSecond, tokenLifetimeSeconds }: Refreshing): number => {
  requireThat(tokenLifetimeSeconds > 0, 'tokenLifetimeSeconds must be positive');
  return (requestsPerSecond * tokenLifetimeSeconds) / activeSessions;
};

/**
 * Refreshes a second of all sessions: the price of a short lifetime.
 *
 * On use, a session refreshes at its first request after the expiry, so every T + 1/q seconds at q requests a second: a renewal process, and never
 * more refreshes than requests. By a timer each session refreshes once a lifetime, an idle one too: S/T, which has no such bound.
 *
 * On use exact for requests of a session that are Poisson and sessions that send alike; uneven ones refresh less often, since what an idle one
 * saves is more than what a busy one adds. 0 for no sessions; `tokenLifetimeSeconds` is positive.
 *
 * Source: the renewal theorem; the same argument as for a cached introspection.
 *
 * @example refreshesPerSecond({ activeSessions: 20_000, requestsPerSecond: 100, tokenLifetimeSeconds: 900, refresh: 'on-use' }) // 18.2
 * @example refreshesPerSecond({ activeSessions: 20_000, requestsPerSecond: 100, tokenLifetimeSeconds: 900, refresh: 'timer' }) // 22.2
 */
export function refreshesPerSecond(refreshing: Refreshing): number {
  const { activeSessions, requestsPerSecond, tokenLifetimeSeconds, refresh } = refreshing;
  if (activeSessions === 0) return 0;
  return refresh === 'timer'
    ? activeSessions / tokenLifetimeSeconds
    : requestsPerSecond / (1 + requestsPerLifetime(refreshing));
}

/**
 * Share of the requests that come with another token than the session's last one: those send it in full. On use it is the request that refreshed,
 * 1/(1 + qT). By a timer it is the first after a tick, (1 − e^(−qT))/(qT): of several ticks between two requests only the last token is sent.
 *
 * A timer is taken to tick at any moment alike. Between 0 and 1; 0 for no sessions.
 *
 * @example renewedShare({ activeSessions: 20_000, requestsPerSecond: 100, tokenLifetimeSeconds: 300, refresh: 'on-use' }) // 0.4
 * @example renewedShare({ activeSessions: 20_000, requestsPerSecond: 100, tokenLifetimeSeconds: 300, refresh: 'timer' }) // 0.518
 */
export function renewedShare(refreshing: Refreshing): number {
  if (refreshing.activeSessions === 0) return 0;
  const uses = requestsPerLifetime(refreshing);
  if (refreshing.refresh === 'on-use') return 1 / (1 + uses);
  return uses > 0 ? -Math.expm1(-uses) / uses : 1;
}
