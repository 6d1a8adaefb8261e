import { layerAttempts } from './layer-attempts.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** Attempts that reach the bottom for each request at the top, and the chance that the request fails all the same. */
export type Amplified = { readonly attempts: number; readonly failure: number };

/**
 * Retries through layers when the service at the bottom fails with chance `leafFailure`, attempts independent of each other. Each layer passes on fewer failures than it sees, so the product is far
 * below r^L until nearly everything fails: then it is r^L at once.
 *
 * A layer whose calls fail with chance q and that makes A of them succeeds with (1 − q)A, since it stops at the first success: exact, with or without a budget.
 *
 * @example amplification(0.5, { layers: 3, attemptsPerLayer: 3, retryBudgetShare: undefined }).attempts // 1.99999998510: 1.75 × 1.140625 × 1.001957…
 */
export function amplification(leafFailure: number, policy: RetryPolicy): Amplified {
  let attempts = 1;
  let failure = leafFailure;
  for (let layer = 0; layer < policy.layers; layer++) {
    const here = layerAttempts(failure, policy);
    attempts *= here.attempts;
    failure =
      here.retriedShare === 1 ? failure ** policy.attemptsPerLayer : Math.max(0, 1 - (1 - failure) * here.attempts);
  }
  return { attempts, failure };
}

/**
 * The other reading: every hop fails with chance `hopFailure` of its own, so every layer amplifies alike. An upper bound where only the bottom fails; the figures 1.03, 1.37, 5.36 and 27
 * for three layers of three are this one.
 *
 * @example everyHopAmplification(0.1, { layers: 3, attemptsPerLayer: 3, retryBudgetShare: undefined }) // 1.367631
 */
export const everyHopAmplification = (hopFailure: number, policy: RetryPolicy): number =>
  layerAttempts(hopFailure, policy).attempts ** policy.layers;
