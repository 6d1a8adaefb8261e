import { type Figures, figures } from '../response/figures.ts';
import { type Overload, overload } from '../response/overload.ts';
import { responseQuantile } from '../response/response-model.ts';
import { tierModel } from '../response/tier-model.ts';
import { reachable, stableReplicas } from '../sizing/latency-replicas.ts';
import { hottestSessions } from '../sizing/memory-replicas.ts';
import type { ReplicaQuestion } from '../sizing/question.ts';
import { grownSessions, type Side } from '../sizing/side.ts';
import { type Solved, solveSide, type Unsolved } from '../sizing/solve-side.ts';
import { ownQuantile } from '../times/own-time.ts';
import { overloadDeviations } from './overload-deviations.ts';

/** The sticky side where it works: figures over all traffic, and of the hottest replica. */
export interface StickyFigures extends Figures {
  readonly outcome: 'ok';
  readonly replicas: number;
  readonly solved?: Solved;
  readonly hottestUtilisation: number;
  /** where its slots share cores */
  readonly hottestCpuUtilisation?: number;
  readonly hottestP99Milliseconds: number;
  /** how far the load of a replica is from what it answers at most, in standard deviations of what placements make of it; absent where all are alike */
  readonly overloadDeviations?: number;
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
  const model = tierModel(one.tier, 'placed', replicas);
  if (model === undefined) return { outcome: 'overload', replicas, ...overload(one, 'placed', replicas) };
  const { hottest } = model;
  const deviations = overloadDeviations(one.tier, replicas);
  return {
    outcome: 'ok',
    replicas,
    ...(solved === undefined ? {} : { solved }),
    ...figures(one, model, replicas, question.target.percentile),
    hottestUtilisation: hottest.utilisation,
    ...(hottest.cpuUtilisation !== undefined && { hottestCpuUtilisation: hottest.cpuUtilisation }),
    hottestP99Milliseconds: responseQuantile(hottest, 0.99),
    ...(deviations !== undefined && { overloadDeviations: deviations }),
    hottestSessions: hottestSessions(one.tier, grownSessions(question), replicas),
  };
}

function stickyFailure({ tier }: Side, question: ReplicaQuestion, { failed }: Unsolved): StickyPlan {
  if (failed === 'memory') return { outcome: 'memoryUnreachable' };
  if (!reachable(tier, question.target)) {
    const floorMilliseconds = ownQuantile(tier, question.target.percentile);
    return { outcome: 'targetUnreachable', cause: 'service', floorMilliseconds };
  }
  if (stableReplicas(tier, 'placed') === undefined) return { outcome: 'overload' };
  return { outcome: 'targetUnreachable', cause: 'sessions' };
}
