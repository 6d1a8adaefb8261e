/**
 * Share of refreshes in which two tabs of one session race: both send the same refresh token, and a server that rotates it takes the second
 * for theft and ends the session. Each tab refreshes with its first request after expiry; they collide when the second tab's first request
 * falls into the time that the first refresh takes.
 *
 * `requestsPerSecondPerTab` is the rate at which one tab sends requests, `refreshSeconds` how long a refresh takes. Exact for tabs that send
 * independently (Poisson): 1 − e^(−qd), because a Poisson stream has no memory. A lower bound in practice, as traffic comes in bursts; tabs
 * that wake on one timer collide always.
 *
 * @example rotationRaceShare(0.0025, 0.15) // 0.000375
 */
export const rotationRaceShare = (requestsPerSecondPerTab: number, refreshSeconds: number): number =>
  -Math.expm1(-requestsPerSecondPerTab * refreshSeconds);

/**
 * Requests a second that one of two tabs sends, of a session's share of the mean traffic.
 *
 * @example requestsPerSecondPerTab(300, 3, 20_000) // 0.0025
 */
export const requestsPerSecondPerTab = (
  peakRequestsPerSecond: number,
  peakToMean: number,
  activeSessions: number,
): number => peakRequestsPerSecond / peakToMean / activeSessions / 2;
