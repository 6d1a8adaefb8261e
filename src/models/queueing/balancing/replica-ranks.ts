import { normalQuantile } from '../../maths/normal-quantile.ts';

/** Up to this many replicas each is a class of its own. */
const SINGLE_UP_TO = 64;

/** Neighbouring ranks that are treated alike, and their place on the normal scale. */
export interface RankGroup {
  readonly replicas: number;
  /** expected normal score of the group's middle rank: negative is cooler than the mean */
  readonly score: number;
}

/**
 * The replicas of a tier from the hottest to the coolest, each at its expected place in a sample of normal values
 * (Blom's score). Above 64 replicas, ranks are grouped: single at both ends, then an eighth of their distance from
 * the end, so that the hot replicas that make the tail stay apart and a million replicas are 200 groups. Scores are
 * symmetric: weighted by `replicas` they add up to 0.
 *
 * Source: Blom, Statistical Estimates and Transformed Beta-Variables (1958): Φ⁻¹((i − 3/8) / (n + 1/4)).
 *
 * @example replicaRanks(2) // [{ replicas: 1, score: 0.589 }, { replicas: 1, score: -0.589 }]
 */
export function replicaRanks(replicas: number): readonly RankGroup[] {
  const half = Math.floor(replicas / 2);
  const hot: RankGroup[] = [];
  for (let rank = 0; rank < half; ) {
    const size = replicas <= SINGLE_UP_TO ? 1 : Math.min(half - rank, Math.max(1, Math.floor(rank / 8)));
    hot.push({ replicas: size, score: hotScore(rank + (size + 1) / 2, replicas) });
    rank += size;
  }
  const middle = replicas % 2 === 1 ? [{ replicas: 1, score: 0 }] : [];
  return [...hot, ...middle, ...hot.toReversed().map((group) => ({ replicas: group.replicas, score: -group.score }))];
}

/**
 * Blom's score of the rank counted from the hot end, 1 being the hottest (by symmetry, so that small probabilities
 * keep their digits).
 */
function hotScore(rankFromTop: number, replicas: number): number {
  return -normalQuantile((rankFromTop - 3 / 8) / (replicas + 1 / 4));
}
