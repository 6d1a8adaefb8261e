import { describe, expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

describe('the normal quantile', () => {
  // Python 3.11, statistics.NormalDist().inv_cdf
  test.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [0.001, -3.090232306167813],
    [0.05, -1.6448536269514726],
    [0.2, -0.8416212335729142],
    [0.5, 0],
    [0.7, 0.5244005127080407],
    [0.95, 1.6448536269514715],
    [0.975, 1.9599639845400536],
    [1 - 1e-9, 5.997807019601638],
  ])('%d: %d', (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 13));
});
