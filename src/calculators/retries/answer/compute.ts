import type { Result } from '../../../kit/declare/define.ts';
import { amplification, everyHopAmplification } from '../../../models/resilience/retries/amplification.ts';
import { jitters } from '../../../models/resilience/retries/jitters.ts';
import {
  chainHorizonMilliseconds,
  retryHorizonMilliseconds,
  waitsMilliseconds,
} from '../../../models/resilience/retries/retry-horizon.ts';
import { healthyPoint, type LoopBorders, loopBorders } from '../../../models/resilience/retries/retry-loop.ts';
import { worstAmplification } from '../../../models/resilience/retries/retry-policy.ts';
import { tippingSpike } from '../../../models/resilience/retries/tipping-spike.ts';
import type { Inputs } from '../ask/fields.ts';
import { erlangs, loopOf, perSecond, policyOf } from '../ask/loop-of.ts';
import { keyOutputs } from './key-outputs.ts';
import type { Outputs } from './outputs.ts';
import { warnings } from './warnings.ts';

/**
 * What retries do to a service under load, whether it can collapse and stay collapsed, and what makes repeating a write safe.
 *
 * @example compute({ ...defaultsOf(fields), failureShare: 1 }).outputs.amplification // 27: three layers of three
 */
export function compute(inputs: Inputs): Result<Outputs> {
  const loop = loopOf(inputs);
  const policy = policyOf(inputs);
  const borders = loopBorders(loop);
  const offeredLoad = erlangs(inputs.peakRequestsPerSecond, inputs);
  const outcome = outcomeOf(offeredLoad, borders);
  const waits = waitsMilliseconds(backoffOf(inputs));
  const horizon = retryHorizonMilliseconds(backoffOf(inputs));
  const outputs: Outputs = {
    offeredLoad,
    amplification: amplification(inputs.failureShare, policy).attempts,
    amplificationEveryHop: everyHopAmplification(inputs.failureShare, policy),
    worstAmplification: worstAmplification(policy),
    metastableAboveRequestsPerSecond: perSecond(borders.metastableAbove, inputs),
    collapseAboveRequestsPerSecond: perSecond(borders.collapseAbove, inputs),
    ...(outcome !== 'collapse' && healthy(inputs, borders, offeredLoad)),
    ...(outcome === 'metastable' && {
      triggerRequestsPerSecond: perSecond(
        tippingSpike(loop, offeredLoad, (inputs.spikeSeconds * 1000) / inputs.serviceMilliseconds),
        inputs,
      ),
    }),
    retryHorizonMilliseconds: horizon,
    meanRetryHorizonMilliseconds: horizon - waits * (1 - jitters[inputs.jitter].meanShare),
    chainHorizonMilliseconds: chainHorizonMilliseconds(backoffOf(inputs), inputs.layers),
    ...keyOutputs(inputs, chainHorizonMilliseconds(backoffOf(inputs), inputs.layers)),
  };
  return { outcome, outputs, warnings: warnings(inputs, outputs) };
}

const outcomeOf = (load: number, { metastableAbove, collapseAbove }: LoopBorders): string =>
  load >= collapseAbove ? 'collapse' : load >= metastableAbove ? 'metastable' : 'ok';

const backoffOf = (inputs: Inputs) => ({
  attempts: inputs.attemptsPerLayer,
  timeoutMilliseconds: inputs.timeoutMilliseconds,
  backoffMilliseconds: inputs.backoffMilliseconds,
  backoffCapMilliseconds: inputs.backoffCapMilliseconds,
});

/** Waits shorter than this spread nothing. */
const INSTANT_MILLISECONDS = 1;

function healthy(inputs: Inputs, borders: LoopBorders, offeredLoad: number) {
  const { attemptLoad, attemptFailure, requestFailure } = healthyPoint(loopOf(inputs), borders, offeredLoad);
  const firstWait = Math.min(inputs.backoffMilliseconds, inputs.backoffCapMilliseconds);
  return {
    effectiveRequestsPerSecond: perSecond(attemptLoad, inputs),
    utilisation: attemptLoad / inputs.slots,
    attemptFailureShare: attemptFailure,
    requestFailureShare: requestFailure,
    goodputPerSecond: inputs.peakRequestsPerSecond * (1 - requestFailure),
    // In flight are at least the busy slots; full jitter spreads their retries over the first wait.
    ...(jitters[inputs.jitter].isSpread &&
      firstWait >= INSTANT_MILLISECONDS &&
      inputs.attemptsPerLayer > 1 && { retryWavePerSecond: (attemptLoad * 1000) / firstWait }),
  };
}
