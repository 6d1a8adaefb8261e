import { rememberLast } from '../../../kit/page/remember-last.ts';
import { amplification } from '../../../models/resilience/retries/amplification.ts';
import { healthyPoint, type LoopPoint, loopBorders, loopPoint } from '../../../models/resilience/retries/retry-loop.ts';
import { worstAmplification } from '../../../models/resilience/retries/retry-policy.ts';
import type { Inputs } from '../ask/fields.ts';
import { erlangs, loopOf, perSecond, policyOf } from '../ask/loop-of.ts';

/** A state that a load can be in: what is asked and what is answered, a second. */
export type State = {
  readonly requestsPerSecond: number;
  readonly goodputPerSecond: number;
  /** Slots that are busy, of all. */
  readonly busyShare: number;
};

/** The states over load, for the picture. */
export type Branches = {
  readonly healthy: readonly State[];
  /** Between the two: from here it goes either way. Empty without a metastable band. */
  readonly unstable: readonly State[];
  readonly metastableAbove: number;
  readonly collapseAbove: number;
  /** Right end of the picture. */
  readonly upTo: number;
  readonly you: State;
};

const POINTS = 32;
const NEAREST = 1e-6;
const BEYOND = 1.15;

function branches(inputs: Inputs): Branches {
  const loop = loopOf(inputs);
  const borders = loopBorders(loop);
  const collapseAbove = perSecond(borders.collapseAbove, inputs);
  const metastableAbove = perSecond(borders.metastableAbove, inputs);
  const state = ({ attemptLoad, requestLoad, requestFailure }: LoopPoint): State => ({
    requestsPerSecond: perSecond(requestLoad, inputs),
    goodputPerSecond: perSecond(requestLoad * (1 - requestFailure), inputs),
    busyShare: attemptLoad / inputs.slots,
  });
  const spare = inputs.slots - borders.turningLoad;
  const steps = Array.from({ length: POINTS + 1 }, (_, index) => index / POINTS);
  const banded = borders.metastableAbove < borders.collapseAbove * (1 - NEAREST);
  const load = erlangs(inputs.peakRequestsPerSecond, inputs);
  const up = load < borders.collapseAbove;
  return {
    // Most of the bend lies close to the top.
    healthy: steps.map((part) => state(loopPoint(loop, borders.turningLoad * (1 - (1 - part) ** 2)))),
    unstable: banded ? steps.map((part) => state(loopPoint(loop, inputs.slots - spare * NEAREST ** part))) : [],
    metastableAbove,
    collapseAbove,
    upTo: BEYOND * Math.max(collapseAbove, inputs.peakRequestsPerSecond),
    you: up
      ? state(healthyPoint(loop, borders, load))
      : { requestsPerSecond: inputs.peakRequestsPerSecond, goodputPerSecond: 0, busyShare: 1 },
  };
}

/** Follows the attempt load from nothing to full slots: the request load that belongs to it rises along the healthy states and falls along the unstable ones. */
export const branchesOf = rememberLast(branches);

/** Attempts that one request makes of each layer's callee, from the outermost to the service. */
export type LayerRow = { readonly layer: number; readonly usual: number; readonly worst: number };

/**
 * How a request multiplies on its way down: after the first layer, after two, …; usually, and when all attempts fail.
 *
 * @example layerRows(inputs).map((row) => row.worst) // [3, 9, 27]
 */
export function layerRows(inputs: Inputs): readonly LayerRow[] {
  const whole = policyOf(inputs);
  const usual = amplification(inputs.failureShare, whole).attempts;
  return Array.from({ length: inputs.layers }, (_, index) => {
    const below = { ...whole, layers: inputs.layers - index - 1 };
    return {
      layer: index + 1,
      usual: usual / amplification(inputs.failureShare, below).attempts,
      worst: worstAmplification({ ...whole, layers: index + 1 }),
    };
  });
}
