/**
 * Sessions pinned to one replica of an evenly loaded tier, which is what its crash loses.
 *
 * @example sessionsLostPerCrash(20_000, 10) // 2000
 */
export function sessionsLostPerCrash(sessions: number, replicas: number): number {
  return sessions / replicas;
}

/**
 * The drain in seconds after which only `share` of the sessions are left: −life·ln(share). It helps only where a draining replica keeps its
 * clients.
 *
 * @example drainForShareCut(0.01, 30) // 8,289 s: more than two hours
 */
export function drainForShareCut(share: number, sessionMinutes: number): number {
  return -60 * sessionMinutes * Math.log(share);
}
