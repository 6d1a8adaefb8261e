import type { Crowd } from './crowd.ts';
import { sharesByCount } from './population.ts';
import type { Populations } from './populations.ts';

/**
 * How full a replica is to which requests come by chance: what arrives finds what stands there on average.
 *
 * @example randomCrowd(populations(replica), 1, 0.05)
 */
export function randomCrowd({ leaving }: Populations, _replicas: number, perMillisecond: number): Crowd {
  const shares = sharesByCount(perMillisecond, leaving);
  return { met: shares, standing: shares };
}
