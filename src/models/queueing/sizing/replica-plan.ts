import { dealingOf } from '../balancing/balancing.ts';
import { type StickinessExtra, stickinessExtra } from '../balancing/stickiness-extra.ts';
import { type StickyPlan, stickyPlan } from '../balancing/sticky-plan.ts';
import { type Figures, figures } from '../response/figures.ts';
import { type Overload, overload } from '../response/overload.ts';
import { responseQuantile } from '../response/response-model.ts';
import { tierModel } from '../response/tier-model.ts';
import { NO_LOOK_UP } from '../response/work.ts';
import { ownQuantile } from '../times/own-time.ts';
import { reachable } from './latency-replicas.ts';
import { countsAround, type Neighbour, neighbours } from './neighbours.ts';
import type { ReplicaQuestion } from './question.ts';
import { survivors } from './redundancy.ts';
import { type Side, side } from './side.ts';
import { grownLoad, sizingLoad } from './sizing-load.ts';
import { type Solved, solveSide } from './solve-side.ts';
import { type WaysOut, waysOut } from './ways-out.ts';

/** Why no number of replicas meets the target. */
export interface Unreachable {
  readonly outcome: 'targetUnreachable';
  /** the best any count can do; absent where even that has no steady state */
  readonly floorMilliseconds?: number;
  readonly cause: 'service' | 'store' | 'connections';
  readonly waysOut?: WaysOut;
}

/** The stateless side: the answer, an overloaded count, or a target out of reach. */
export type StatelessPlan =
  | ({
      readonly outcome: 'ok';
      readonly replicas: number;
      readonly solved?: Solved;
      readonly afterLoss?: Figures & { readonly replicas: number };
      readonly neighbours: readonly Neighbour[];
    } & Figures)
  | ({ readonly outcome: 'overload'; readonly replicas: number; readonly neighbours: readonly Neighbour[] } & Overload)
  | Unreachable;

/** Both sides, and what lies between them. */
export interface ReplicaPlan {
  /** the load that was sized for (or, at a given count, evaluated) */
  readonly requestsPerSecond: number;
  readonly lookedUp: Side;
  readonly atHand: Side;
  readonly stateless: StatelessPlan;
  readonly sticky: StickyPlan;
  /** only where the counts were solved for */
  readonly stickinessExtra?: StickinessExtra;
}

/**
 * How many replicas a service needs with its state looked up, and how many with its sessions pinned: the whole of the
 * replicas calculator but for money and words.
 *
 * With `question.replicas` the figures of exactly that many are given instead: growth applies; ramp, redundancy,
 * memory and target do not.
 *
 * @example replicaPlan(question).stateless // { outcome: 'ok', replicas: 6, … }
 */
export function replicaPlan(question: ReplicaQuestion): ReplicaPlan {
  const given = question.replicas !== undefined;
  const requestsPerSecond = given ? grownLoad(question.growth) : sizingLoad(question.growth);
  const lookedUp = side(question, requestsPerSecond, question.lookUp);
  const atHand = side(question, requestsPerSecond, NO_LOOK_UP);
  const stateless = statelessPlan(lookedUp, atHand, question);
  const sticky = stickyPlan(atHand, question);
  const both = { requestsPerSecond, lookedUp, atHand, stateless, sticky };
  if (given) return both;
  const count = (plan: StatelessPlan | StickyPlan) => (plan.outcome === 'ok' ? plan.replicas : undefined);
  return { ...both, stickinessExtra: stickinessExtra(question, requestsPerSecond, count(stateless), count(sticky)) };
}

function statelessPlan(lookedUp: Side, atHand: Side, question: ReplicaQuestion): StatelessPlan {
  if (question.replicas !== undefined) return atCount(lookedUp, question, question.replicas);
  const solved = solveSide(lookedUp, 'free', question, true);
  return 'failed' in solved
    ? unreachable(lookedUp, atHand, question)
    : atCount(lookedUp, question, solved.replicas, solved);
}

function atCount(one: Side, question: ReplicaQuestion, replicas: number, solved?: Solved): StatelessPlan {
  const { percentile } = question.target;
  const around = neighbours(one, 'free', countsAround(replicas), percentile);
  const model = tierModel(one.tier, 'free', replicas);
  if (model === undefined)
    return { outcome: 'overload', replicas, ...overload(one, 'free', replicas), neighbours: around };
  const own = figures(one, model, replicas, percentile);
  if (solved === undefined) return { outcome: 'ok', replicas, ...own, neighbours: around };
  const left = survivors(replicas, question.redundancy);
  const leftModel = tierModel(one.tier, 'free', left);
  const afterLoss = leftModel && { replicas: left, ...figures(one, leftModel, left, percentile) };
  return { outcome: 'ok', replicas, solved, ...own, ...(afterLoss && { afterLoss }), neighbours: around };
}

/** Names what stands in the way: the service itself, the store in front of it, or connections too few to be spread. */
function unreachable(one: Side, atHand: Side, question: ReplicaQuestion): Unreachable {
  const { tier } = one;
  const { percentile } = question.target;
  if (!reachable(tier, question.target) || !dealingOf(question.balancing).dealsConnections) {
    const floorMilliseconds = ownQuantile(tier, percentile);
    const cause = reachable(atHand.tier, question.target) && !reachable(tier, question.target) ? 'store' : 'service';
    const ways = waysOut(one, question);
    return { outcome: 'targetUnreachable', floorMilliseconds, cause, ...(ways && { waysOut: ways }) };
  }
  const model = tierModel(tier, 'free', Math.floor(tier.sessions));
  const best = model && responseQuantile(model, percentile);
  return { outcome: 'targetUnreachable', ...(best !== undefined && { floorMilliseconds: best }), cause: 'connections' };
}
