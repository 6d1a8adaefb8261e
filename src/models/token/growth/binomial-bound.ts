/**
 * The smallest count that a binomial variable exceeds with a chance below `tail`: how many of `trials`
 * characters can be expected to need an escape at the very most. Summed from the exact probabilities.
 * @param trials independent characters, 0 or more
 * @param chance of each, in (0, 1)
 * @param tail accepted chance of exceeding the bound, in (0, 1)
 * @example binomialBound(42, 1 / 32, 1e-9) // 12
 */
export function binomialBound(trials: number, chance: number, tail: number): number {
  let probability = (1 - chance) ** trials;
  const probabilities = [probability];
  for (let count = 1; count <= trials; count++) {
    probability *= ((trials - count + 1) / count) * (chance / (1 - chance));
    probabilities.push(probability);
  }
  // Summed from the far end: 1 minus the head would lose every digit of a tail of a billionth.
  let beyond = 0;
  let bound = trials;
  while (bound > 0) {
    beyond += probabilities[bound] ?? 0;
    if (beyond >= tail) break;
    bound--;
  }
  return bound;
}
