import type { RetryLoop } from '../../../models/resilience/retries/retry-loop.ts';
import type { RetryPolicy } from '../../../models/resilience/retries/retry-policy.ts';
import type { Inputs } from './fields.ts';

const MILLISECONDS = 1000;

/** The policy that the inputs describe. */
export const policyOf = ({ layers, attemptsPerLayer, retryBudgetShare }: Inputs): RetryPolicy => ({
  layers,
  attemptsPerLayer,
  retryBudgetShare,
});

/** The loop, with times in mean services. */
export const loopOf = (inputs: Inputs): RetryLoop => ({
  policy: policyOf(inputs),
  slots: inputs.slots,
  timeout: inputs.timeoutMilliseconds / inputs.serviceMilliseconds,
  failureShare: inputs.failureShare,
});

/** Requests a second that a load in erlangs stands for. */
export const perSecond = (load: number, { serviceMilliseconds }: Inputs): number =>
  (load / serviceMilliseconds) * MILLISECONDS;

/** The load in erlangs of requests a second. */
export const erlangs = (requestsPerSecond: number, { serviceMilliseconds }: Inputs): number =>
  (requestsPerSecond * serviceMilliseconds) / MILLISECONDS;
