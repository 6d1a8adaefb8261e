/** Sessions alive at once, and those of them that nobody uses any more. */
export type LiveSessions = { readonly sessions: number; readonly idleSessions: number };

/**
 * Little's law: sessions alive = logins × how long each lives. With a sliding expiry a session outlives its last request by the whole idle time, so most of a store is often sessions that nobody
 * will use again.
 *
 * @example littleSessions(10, 0, 30).idleSessions // 18,000
 */
export const littleSessions = (loginsPerSecond: number, activeMinutes: number, idleMinutes: number): LiveSessions => ({
  sessions: loginsPerSecond * 60 * (activeMinutes + idleMinutes),
  idleSessions: loginsPerSecond * 60 * idleMinutes,
});
