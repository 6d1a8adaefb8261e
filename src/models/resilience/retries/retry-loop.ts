import { requireThat } from '../../maths/require.ts';
import { amplification } from './amplification.ts';
import { type RetryPolicy, worstAmplification } from './retry-policy.ts';
import { timeoutShare } from './timeout-share.ts';

/** A service whose time-outs are retried, and so become its load. */
export type RetryLoop = {
  readonly policy: RetryPolicy;
  readonly slots: number;
  /** In mean services. */
  readonly timeout: number;
  /** Share of attempts that fail for another reason than time, at any load. */
  readonly failureShare: number;
};

/** One way in which requests, attempts and failures agree with each other. All loads in erlangs. */
export type LoopPoint = {
  /** What all attempts together ask of the slots. */
  readonly attemptLoad: number;
  /** What first attempts alone would ask: the load that belongs to this point. */
  readonly requestLoad: number;
  /** Share of attempts that fail. */
  readonly attemptFailure: number;
  /** Share of requests that fail after every retry. */
  readonly requestFailure: number;
};

/**
 * The request load that keeps a given attempt load going: attempts fail by time-out and by themselves, failures are retried, retries are attempts. The work of an attempt that timed out is
 * still done.
 *
 * `attemptLoad` from 0 to below the slots. As it rises the request load first rises, then falls back: past that top more attempts serve fewer requests.
 *
 * @example loopPoint({ policy, slots: 10, timeout: 5, failureShare: 0 }, 9).requestLoad // 8.75
 */
export function loopPoint(loop: RetryLoop, attemptLoad: number): LoopPoint {
  const timedOut = timeoutShare(loop.slots, attemptLoad, loop.timeout);
  const attemptFailure = 1 - (1 - loop.failureShare) * (1 - timedOut);
  const amplified = amplification(attemptFailure, loop.policy);
  return {
    attemptLoad,
    requestLoad: attemptLoad / amplified.attempts,
    attemptFailure,
    requestFailure: amplified.failure,
  };
}

/** The two borders of a loop, in erlangs of requests. */
export type LoopBorders = {
  /** From here on a second state exists in which every attempt times out and retries keep the slots full. */
  readonly metastableAbove: number;
  /** From here on no healthy state exists. */
  readonly collapseAbove: number;
  /** The attempt load at which the healthy branch ends. */
  readonly turningLoad: number;
};

const NEAREST = 1e-9;
const SCANNED = 48;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const NARROWED = 48;

/**
 * Where a loop becomes metastable and where it collapses. The first is exact for a fluid: slots over the attempts of a request that always fails. The second is the highest request load that any
 * attempt load can serve, found on a logarithmic scale of the spare slots.
 *
 * Without retries both are the slots. Below 50 slots the noise of arrivals tips a loop within minutes at nine tenths of the second border and above.
 *
 * Source: Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021; Huang et al., OSDI 2022; derived here for M/M/c.
 *
 * @example loopBorders({ policy: { layers: 1, attemptsPerLayer: 3, retryBudgetShare: undefined }, slots: 10, timeout: 5, failureShare: 0 }).metastableAbove // 3.3333; it collapses above 8.76
 */
export function loopBorders(loop: RetryLoop): LoopBorders {
  const { slots, timeout, failureShare } = loop;
  requireThat(slots >= 1 && timeout > 0, 'slots and the time-out must be positive');
  requireThat(failureShare >= 0 && failureShare <= 1, 'the failing share must lie between 0 and 1');
  const metastableAbove = slots / worstAmplification(loop.policy);
  const spareAt = (position: number) => slots * NEAREST ** position;
  const served = (position: number) => loopPoint(loop, slots - spareAt(position)).requestLoad;
  let best = 0;
  for (let scan = 1; scan <= SCANNED; scan++) if (served(scan / SCANNED) > served(best / SCANNED)) best = scan;
  let low = Math.max(0, best - 1) / SCANNED;
  let high = Math.min(SCANNED, best + 1) / SCANNED;
  for (let round = 0; round < NARROWED; round++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (served(left) > served(right)) high = right;
    else low = left;
  }
  const turning = (low + high) / 2;
  return {
    metastableAbove,
    collapseAbove: Math.max(served(turning), metastableAbove),
    turningLoad: slots - spareAt(turning),
  };
}

const HALVINGS = 80;

/**
 * The healthy state at a request load below `collapseAbove`: the least attempt load that serves it.
 *
 * @example healthyPoint(loop, loopBorders(loop), 6).attemptLoad // 6.06
 */
export function healthyPoint(loop: RetryLoop, borders: LoopBorders, requestLoad: number): LoopPoint {
  requireThat(requestLoad < borders.collapseAbove, 'the request load must be below the border of collapse');
  let low = 0;
  let high = borders.turningLoad;
  for (let halving = 0; halving < HALVINGS && high - low > 1e-13 * high; halving++) {
    const middle = (low + high) / 2;
    if (loopPoint(loop, middle).requestLoad < requestLoad) low = middle;
    else high = middle;
  }
  return loopPoint(loop, high);
}
