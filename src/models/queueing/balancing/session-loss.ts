/**
 * Sessions alive when a replica's drain ends, for exponential session lives: m·e^(−drain/life). They are cut by a
 * rolling deploy, which drains every replica once.
 *
 * @example sessionsCutPerDeploy(20_000, 300, 30) // 16,930: five minutes of drain save 15%
 */
export function sessionsCutPerDeploy(sessions: number, drainSeconds: number, sessionMinutes: number): number {
  return sessions * Math.exp(-drainSeconds / (60 * sessionMinutes));
}

/**
 * Sessions pinned to one replica of an evenly loaded tier, which is what its crash loses.
 *
 * @example sessionsLostPerCrash(20_000, 10) // 2000
 */
export function sessionsLostPerCrash(sessions: number, replicas: number): number {
  return sessions / replicas;
}

/**
 * The drain in seconds after which only `share` of the sessions are left: −life·ln(share).
 *
 * @example drainForShareCut(0.01, 30) // 8,289 s: more than two hours
 */
export function drainForShareCut(share: number, sessionMinutes: number): number {
  return -60 * sessionMinutes * Math.log(share);
}
