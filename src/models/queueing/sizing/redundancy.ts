import { requireThat } from '../../maths/require.ts';

/** What must be lost without harm. */
export interface Redundancy {
  readonly zones: number;
  readonly zonesLost: number;
  readonly replicasLost: number;
}

/** Replicas to run, evenly over the zones. */
export interface Spare {
  readonly replicas: number;
  readonly perZone: number;
}

/**
 * Replicas to run so that `running` are left after the planned loss. Rounded per zone, because a zone is lost whole:
 * N = 12 with one zone to lose is 24, 18 and 16 for 2, 3 and 4 zones. `zonesLost` below `zones`.
 *
 * Source: AWS Builders' Library, Static stability using Availability Zones.
 *
 * @example withSpare(12, { zones: 3, zonesLost: 1, replicasLost: 0 }) // { replicas: 18, perZone: 6 }
 */
export function withSpare(running: number, { zones, zonesLost, replicasLost }: Redundancy): Spare {
  requireThat(zonesLost < zones, 'zonesLost must be below zones');
  const perZone = Math.ceil((running + replicasLost) / (zones - zonesLost));
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
