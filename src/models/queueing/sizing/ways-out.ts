import { responseQuantile } from '../response/response-model.ts';
import { tierModel } from '../response/tier-model.ts';
import { ownQuantile } from '../times/own-time.ts';
import { stableReplicas } from './latency-replicas.ts';
import { lowerBounds } from './lower-bounds.ts';
import type { ReplicaQuestion } from './question.ts';
import { withSpare } from './redundancy.ts';
import type { Side } from './side.ts';

/** What to do about a target that no number of replicas reaches. */
export interface WaysOut {
  /** that every other constraint asks for, and the time that they answer within after the planned loss */
  readonly replicas: number;
  readonly targetMilliseconds: number;
  /** of the variations of work and waiting, this part makes the target one that can be reached; absent where none does */
  readonly variationPart?: number;
  /** of the times of work and waiting, this part does */
  readonly timePart: number;
}

/** Twice as close to the edge would ask for replicas without end. */
const WITHIN = 0.98;

/**
 * The ways out of a target that the service itself cannot reach: the count for all other constraints with the target that it meets,
 * less variation, or a faster service. `undefined` where not even the other constraints have a count.
 *
 * @example waysOut(side(question, 300, question.lookUp), question) // { replicas: 36, targetMilliseconds: 484, variationPart: 0.57, timePart: 0.6 }
 */
export function waysOut(one: Side, question: ReplicaQuestion): WaysOut | undefined {
  const { tier } = one;
  const { percentile, targetMilliseconds } = question.target;
  const { latency: _, ...others } = lowerBounds(one, 'free', question);
  const counts = [stableReplicas(tier, 'free'), ...Object.values(others)];
  if (counts.includes(undefined)) return undefined;
  const running = Math.max(...counts.map((count) => count ?? 1));
  const model = tierModel(tier, 'free', running);
  if (!model) return undefined;
  const own = targetMilliseconds - tier.lookUpMilliseconds;
  const timePart = Math.max(0, (WITHIN * own) / (ownQuantile(tier, percentile) - tier.lookUpMilliseconds));
  const variationPart = partOf((part) => {
    const varied = (time: typeof tier.work) => ({ ...time, cv: time.cv * part });
    return (
      ownQuantile({ ...tier, work: varied(tier.work), wait: varied(tier.wait) }, percentile) <=
      WITHIN * targetMilliseconds
    );
  });
  return {
    replicas: withSpare(running, question.redundancy).replicas,
    targetMilliseconds: responseQuantile(model, percentile),
    ...(variationPart !== undefined && { variationPart }),
    timePart,
  };
}

/** The largest part, from none to all, for which something holds, if it holds for none. */
function partOf(holds: (part: number) => boolean): number | undefined {
  if (!holds(0)) return undefined;
  let [low, high] = [0, 1];
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
