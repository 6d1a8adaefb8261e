/** When requests come that belong to no session: by chance, more or less evenly, or at given times. */
import { gamma } from '../chance/gamma.ts';
import type { Uniform } from '../chance/uniform.ts';

export type Arrivals =
  | {
      readonly perSecond: number;
      /** Variation of the gaps: 1 (where left out) is Poisson, below it more even, above it in bursts. */
      readonly cv?: number;
    }
  | {
      /** Seconds from the start, rising. */
      readonly atSeconds: ArrayLike<number>;
    };

/** Gives the time of the next arrival after each one; Infinity after the last. */
export function arrivalTimes(arrivals: Arrivals, next: Uniform): (now: number) => number {
  if ('perSecond' in arrivals) {
    const { perSecond, cv = 1 } = arrivals;
    return (now) => now + gamma(next, 1 / perSecond, cv);
  }
  const { atSeconds } = arrivals;
  let index = 0;
  return () => atSeconds[index++] ?? Infinity;
}
