import type { RetryPolicy } from './retry-policy.ts';

const HALVINGS = 60;

/** Mean attempts of one layer, and the share of its failures that it may retry: 1 without a budget that binds. */
export type LayerAttempts = { readonly attempts: number; readonly retriedShare: number };

/**
 * What one layer makes of calls that fail with chance `failure`: 1 + q + q² + … up to its limit, or 1 + b where a retry budget stops it first. A budget is taken to refuse retries at random, as a
 * token bucket does over many requests.
 *
 * `failure` in [0, 1].
 *
 * Source: geometric series; Site Reliability Engineering, Handling Overload, for budgets.
 *
 * @example layerAttempts(0.1, { layers: 1, attemptsPerLayer: 3, retryBudgetShare: undefined }).attempts // 1.11
 */
export function layerAttempts(failure: number, { attemptsPerLayer, retryBudgetShare }: RetryPolicy): LayerAttempts {
  const unlimited = attemptsUpTo(attemptsPerLayer, failure);
  if (retryBudgetShare === undefined || unlimited <= 1 + retryBudgetShare)
    return { attempts: unlimited, retriedShare: 1 };
  const attempts = 1 + retryBudgetShare;
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (attemptsUpTo(attemptsPerLayer, failure * middle) > attempts) high = middle;
    else low = middle;
  }
  return { attempts, retriedShare: low };
}

/** 1 + q + … + q^(r−1), without the cancellation that the quotient has near q = 1. */
function attemptsUpTo(most: number, repeat: number): number {
  if (repeat === 1) return most;
  if (repeat < 0.5) return (1 - repeat ** most) / (1 - repeat);
  return repeat === 0 ? 1 : Math.expm1(most * Math.log(repeat)) / (repeat - 1);
}
