import { type Figures, figures, percentileMilliseconds } from '../response/figures.ts';
import { type Overload, overload } from '../response/overload.ts';
import { responseQuantile } from '../response/response-model.ts';
import { reachable, stableReplicas } from '../sizing/latency-replicas.ts';
import { hottestSessions } from '../sizing/memory-replicas.ts';
import type { ReplicaQuestion } from '../sizing/question.ts';
import { grownSessions, type Side, sideModel } from '../sizing/side.ts';
import { type Solved, solveSide, type Unsolved } from '../sizing/solve-side.ts';

/** The sticky side where it works: figures over all traffic, and of the hottest replica. */
export interface StickyFigures extends Figures {
  readonly outcome: 'ok';
  readonly replicas: number;
  readonly solved?: Solved;
  readonly hottestUtilisation: number;
  readonly hottestP99Milliseconds: number;
  /** sessions that a crash of the hottest replica loses */
  readonly hottestSessions: number;
}

/** The sticky side, or why it has no figures. */
export type StickyPlan =
  | StickyFigures
  | ({ readonly outcome: 'overload'; readonly replicas?: number } & Partial<Overload>)
  | {
      readonly outcome: 'targetUnreachable';
      readonly cause: 'service' | 'sessions';
      readonly floorMilliseconds?: number;
    }
  | { readonly outcome: 'memoryUnreachable' };

/**
 * The same service with its sessions pinned to replicas: solved, or at `question.replicas`.
 *
 * @example stickyPlan(side(question, 300, NO_LOOK_UP), question)
 */
export function stickyPlan(one: Side, question: ReplicaQuestion): StickyPlan {
  if (question.replicas !== undefined) return stickyFigures(one, question, question.replicas);
  const solved = solveSide(one, 'placed', question, true);
  return 'failed' in solved
    ? stickyFailure(one, question, solved)
    : stickyFigures(one, question, solved.replicas, solved);
}

function stickyFigures(one: Side, question: ReplicaQuestion, replicas: number, solved?: Solved): StickyPlan {
  const { tier } = one;
  const model = sideModel(one, 'placed', replicas);
  const hottest = model?.classes[0];
  if (model === undefined || hottest === undefined)
    return { outcome: 'overload', replicas, ...overload(one, 'placed', replicas) };
  const hottestModel = { serviceCv: model.serviceCv, classes: [{ ...hottest, trafficShare: 1 }] };
  return {
    outcome: 'ok',
    replicas,
    ...(solved === undefined ? {} : { solved }),
    ...figures(one, model, replicas, question.target.percentile),
    hottestUtilisation: hottest.utilisation,
    hottestP99Milliseconds: percentileMilliseconds(tier, hottestModel, 0.99),
    hottestSessions: hottestSessions(tier, grownSessions(question), replicas),
  };
}

function stickyFailure({ tier }: Side, question: ReplicaQuestion, { failed }: Unsolved): StickyPlan {
  if (failed === 'memory') return { outcome: 'memoryUnreachable' };
  if (!reachable(tier, question.target)) {
    const floor = responseQuantile({ serviceCv: tier.serviceCv, classes: [] }, question.target.percentile);
    const floorMilliseconds = tier.delayMilliseconds + tier.serviceMilliseconds * floor;
    return { outcome: 'targetUnreachable', cause: 'service', floorMilliseconds };
  }
  if (stableReplicas(tier, 'placed') === undefined) return { outcome: 'overload' };
  return { outcome: 'targetUnreachable', cause: 'sessions' };
}
