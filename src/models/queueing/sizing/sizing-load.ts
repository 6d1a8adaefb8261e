/** What the load may grow to before new replicas are there. */
export interface Growth {
  readonly peakRequestsPerSecond: number;
  readonly growthPercent: number;
  readonly rampPerMinutePercent: number;
  readonly scaleLagSeconds: number;
}

/**
 * Requests per second after the expected growth.
 *
 * @example grownLoad({ peakRequestsPerSecond: 300, growthPercent: 20, rampPerMinutePercent: 0, scaleLagSeconds: 0 }) // 360
 */
export function grownLoad(growth: Growth): number {
  return growth.peakRequestsPerSecond * (1 + growth.growthPercent / 100);
}

/**
 * The load to size for: the grown peak, and what it climbs while an autoscaler is still starting replicas.
 *
 * @example sizingLoad({ peakRequestsPerSecond: 300, growthPercent: 0, rampPerMinutePercent: 10, scaleLagSeconds: 120 }) // 360
 */
export function sizingLoad(growth: Growth): number {
  return grownLoad(growth) * (1 + ((growth.rampPerMinutePercent / 100) * growth.scaleLagSeconds) / 60);
}
