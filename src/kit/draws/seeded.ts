import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Chance for the simulator that can be repeated: from 0 to below 1, the same for the same seed in every engine.
 *
 * @example seeded(7)() === seeded(7)() // true
 */
export function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
