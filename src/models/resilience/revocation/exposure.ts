/** How long a revoked token is still accepted: at worst, and on average over revocations that come at any moment. */
export interface Exposure {
  readonly worst: number;
  readonly mean: number;
}

/**
 * Exposure in seconds of a token that nobody looks up: it works until it expires, and `leewaySeconds` longer for clocks that differ. The mean
 * takes a revocation at any moment of the token's life as equally likely.
 *
 * @example lifetimeExposure(900, 30) // { worst: 930, mean: 480 }
 */
export const lifetimeExposure = (tokenLifetimeSeconds: number, leewaySeconds: number): Exposure => ({
  worst: tokenLifetimeSeconds + leewaySeconds,
  mean: tokenLifetimeSeconds / 2 + leewaySeconds,
});

/**
 * Exposure in seconds of a copy that is renewed every `refreshSeconds`: a pulled list, a cached introspection, a cached key. 0 for a copy that
 * is not kept at all.
 *
 * @example copyExposure(60) // { worst: 60, mean: 30 }
 */
export const copyExposure = (refreshSeconds: number): Exposure => ({ worst: refreshSeconds, mean: refreshSeconds / 2 });

/**
 * The longest token lifetime in seconds that keeps the exposure acceptable without any list or look-up; undefined where the leeway alone
 * is longer than what is acceptable.
 *
 * @example longestLifetime(60, 30) // 30
 */
export function longestLifetime(acceptableExposureSeconds: number, leewaySeconds: number): number | undefined {
  const longest = acceptableExposureSeconds - leewaySeconds;
  return longest > 0 ? longest : undefined;
}
