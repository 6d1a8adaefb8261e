import { type Crowd, dense } from './crowd.ts';
import { populationShares } from './population.ts';
import type { Populations } from './populations.ts';

/**
 * How full a replica is where each request goes to the one with the fewest in flight: all hold the same number, give or take one,
 * and the sum over all moves as one queue does. `perMillisecond` is the load of one replica.
 *
 * An approximation: a replica that has just finished something may be a request behind the others.
 *
 * Source: the state space collapse of Join the Shortest Queue, as in Foschini & Salz, A basic dynamic routing problem and
 * diffusion, IEEE Trans. Comm. 26 (1978).
 *
 * @example fewestCrowd(populations(replica), 12, 0.05)
 */
export function fewestCrowd({ leaving }: Populations, replicas: number, perMillisecond: number): Crowd {
  const met: number[] = [];
  const standing: number[] = [];
  const together = (count: number) => {
    const level = Math.floor(count / replicas);
    const fuller = count - level * replicas;
    return (replicas - fuller) * leaving(level) + fuller * leaving(level + 1);
  };
  for (const { count, share } of populationShares(replicas * perMillisecond, together, replicas)) {
    const level = Math.floor(count / replicas);
    const fuller = count / replicas - level;
    met[level] = (met[level] ?? 0) + share;
    standing[level] = (standing[level] ?? 0) + share * (1 - fuller);
    standing[level + 1] = (standing[level + 1] ?? 0) + share * fuller;
  }
  return { met: dense(met), standing: dense(standing) };
}
