/** What one event leaves of a tier. */
export interface Survivors {
  /** Share of sessions, requests and replicas that the event takes. */
  readonly lostShare: number;
  /** Utilisation of what is left under the whole load; absent where nothing is left. May exceed 1: overload. */
  readonly utilisation?: number;
}

/**
 * The tier after losing one of `units` equal parts (replicas, or zones with as many replicas each): the others take its load, u·n/(n − 1).
 * One unit alone is a total loss.
 *
 * @example survivorsOf(10, 0.6) // { lostShare: 0.1, utilisation: 0.667 }
 */
export function survivorsOf(units: number, utilisation: number): Survivors {
  return { lostShare: 1 / units, ...(units > 1 && { utilisation: (utilisation * units) / (units - 1) }) };
}

/**
 * Zones that really hold replicas: no more than there are replicas.
 *
 * @example occupiedZones(3, 2) // 2
 */
export const occupiedZones = (zones: number, replicas: number): number => Math.min(zones, replicas);
