import { log } from './log.ts';
import type { Uniform } from './uniform.ts';

/**
 * A time with the given mean that has no memory: the gap between Poisson arrivals, the life of a session.
 *
 * @example exponential(next, 0.5) // half a second on average
 */
export const exponential = (next: Uniform, mean: number): number => -mean * log(1 - next());
