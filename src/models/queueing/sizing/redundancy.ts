import { requireThat } from '../../maths/require.ts';

/** What must be lost without harm. */
export interface Redundancy {
  readonly zones: number;
  readonly zonesLost: number;
  readonly replicasLost: number;
}

/** Replicas to run: evenly over the zones where one of those is to be lost. */
export interface Spare {
  readonly replicas: number;
  /** in the fullest zone */
  readonly perZone: number;
}

/**
 * Replicas to run so that `running` are left after the planned loss. Where a zone is to be lost they are rounded per zone, because it is lost whole:
 * N = 12 with one zone to lose is 24, 18 and 16 for 2, 3 and 4 zones. `zonesLost` below `zones`.
 *
 * Source: AWS Builders' Library, Static stability using Availability Zones.
 *
 * @example withSpare(12, { zones: 3, zonesLost: 1, replicasLost: 0 }) // { replicas: 18, perZone: 6 }
 */
export function withSpare(running: number, { zones, zonesLost, replicasLost }: Redundancy): Spare {
  requireThat(zonesLost < zones, 'zonesLost must be below zones');
  const perZone = Math.ceil((running + replicasLost) / (zones - zonesLost));
  if (zonesLost === 0) return { replicas: running + replicasLost, perZone };
  return { replicas: zones * perZone, perZone };
}

/**
 * Replicas left of `replicas` after the planned loss, the fullest zones going first.
 *
 * @example survivors(18, { zones: 3, zonesLost: 1, replicasLost: 0 }) // 12
 */
export function survivors(replicas: number, { zones, zonesLost, replicasLost }: Redundancy): number {
  const fuller = replicas % zones;
  const lostWithZones = Math.floor(replicas / zones) * zonesLost + Math.min(fuller, zonesLost);
  return Math.max(0, replicas - lostWithZones - replicasLost);
}
