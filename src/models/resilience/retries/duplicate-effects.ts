import { amplification } from './amplification.ts';
import { layerAttempts } from './layer-attempts.ts';
import type { RetryPolicy } from './retry-policy.ts';

/**
 * How many times too often one write takes effect, on average, when nothing recognises a repeat: attempts that fail although their effect happened (the reply was lost, or came too late) are repeated like any other.
 *
 * `failureShare` of attempts fail, and of those `lostReplyShare` took effect. The mean number of effects, less the chance that there is one at all; 0 without retries. Exact for independent attempts.
 *
 * @example duplicateEffects(0.1, 0.5, { layers: 1, attemptsPerLayer: 2, retryBudgetShare: undefined }) // 0.0475: with chance 0.05 it happened though the reply was lost, and with 0.95 it happens again
 */
export function duplicateEffects(failureShare: number, lostReplyShare: number, policy: RetryPolicy): number {
  const effects = amplification(failureShare, policy).attempts * (1 - failureShare * (1 - lostReplyShare));
  return Math.max(0, effects - (1 - withoutEffect(failureShare, lostReplyShare, policy)));
}

/** The chance that a request fails everywhere and none of its attempts took effect. */
function withoutEffect(failureShare: number, lostReplyShare: number, policy: RetryPolicy): number {
  let failure = failureShare;
  let none = failureShare * (1 - lostReplyShare);
  for (let layer = 0; layer < policy.layers; layer++) {
    const { attempts, retriedShare } = layerAttempts(failure, policy);
    let reached = 1;
    let ended = 0;
    for (let attempt = 1; attempt <= policy.attemptsPerLayer; attempt++) {
      const failedSo = reached * none;
      const gaveUp = attempt === policy.attemptsPerLayer ? 1 : 1 - retriedShare;
      ended += failedSo * gaveUp;
      reached = failedSo * retriedShare;
    }
    none = ended;
    failure = 1 - (1 - failure) * attempts;
  }
  return none;
}
