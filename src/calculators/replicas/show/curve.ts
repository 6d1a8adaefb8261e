import { rememberLast } from '../../../kit/page/remember-last.ts';
import { responseQuantile } from '../../../models/queueing/response/response-model.ts';
import type { Pinning } from '../../../models/queueing/response/tier.ts';
import { tierModel } from '../../../models/queueing/response/tier-model.ts';
import { NO_LOOK_UP } from '../../../models/queueing/response/work.ts';
import { type Side, side } from '../../../models/queueing/sizing/side.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { questionOf } from '../ask/question-of.ts';

const MOST_POINTS = 36;

/** One side at one count; absent where it is overloaded. */
export type SidePoint = { readonly milliseconds: number; readonly utilisation: number };
export type CurvePoint = { readonly replicas: number; readonly free?: SidePoint; readonly pinned?: SidePoint };

/** From which count to which, on one side: what must be left, and what to run. */
export type Span = { readonly left: number; readonly run: number };
export type Curve = {
  readonly points: readonly CurvePoint[];
  readonly free?: Span;
  readonly pinned?: Span;
  /** the top of the time axis */
  readonly topMilliseconds: number;
};

function curve(inputs: Inputs, outputs: Outputs): Curve {
  const question = questionOf(inputs);
  const lookedUp = side(question, outputs.sizedRequestsPerSecond, question.lookUp);
  const atHand = side(question, outputs.sizedRequestsPerSecond, NO_LOOK_UP);
  const free = spanOf(outputs);
  const pinned = spanOf(outputs.sticky);
  const spans = [free, pinned].filter((span) => span !== undefined);
  const first = Math.floor(outputs.offeredLoad / outputs.slotsPerReplica) + 1;
  const from = first <= 12 ? 1 : Math.floor(first * 0.85);
  const to = Math.max(first + 5, ...spans.map(({ run }) => Math.ceil(run * 1.08) + 1));
  const marks = spans.flatMap(({ left, run }) => [left, run]);
  const points = countsBetween(from, to, marks).map((replicas): CurvePoint => {
    const here = pointOf(lookedUp, 'free', replicas, inputs.percentile);
    const there = pointOf(atHand, 'placed', replicas, inputs.percentile);
    return { replicas, ...(here && { free: here }), ...(there && { pinned: there }) };
  });
  return { points, ...(free && { free }), ...(pinned && { pinned }), topMilliseconds: top(inputs, points, marks) };
}

const spanOf = ({ runningReplicas, replicas }: { runningReplicas?: number; replicas?: number }): Span | undefined =>
  replicas === undefined ? undefined : { left: runningReplicas ?? replicas, run: replicas };

/** At most about 36 counts, evenly spread, and the marked ones. */
function countsBetween(from: number, to: number, marks: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from) / MOST_POINTS));
  const even = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  return [...new Set([...even, ...marks, to])].filter((count) => count >= from).sort((a, b) => a - b);
}

function pointOf(one: Side, pinning: Pinning, replicas: number, percentile: number): SidePoint | undefined {
  const model = tierModel(one.tier, pinning, replicas);
  if (!model) return undefined;
  const { utilisation, cpuUtilisation = 0 } = model.hottest;
  return { milliseconds: responseQuantile(model, percentile), utilisation: Math.max(utilisation, cpuUtilisation) };
}

/** Room for the target (or for what the given count needs) and some of the climb towards the overload. */
function top(inputs: Inputs, points: readonly CurvePoint[], marks: readonly number[]): number {
  const atMarks = points
    .filter(({ replicas }) => marks.includes(replicas))
    .flatMap(({ free, pinned }) => [free?.milliseconds ?? 0, pinned?.milliseconds ?? 0]);
  const flat = points.at(-1)?.free?.milliseconds ?? 0;
  const wanted = inputs.replicas === undefined ? inputs.targetMilliseconds : 0;
  return Math.max(wanted * 1.6, wanted < flat * 3 ? flat * 1.6 : 0, Math.min(Math.max(...atMarks, 0), flat * 4) * 1.3);
}

/**
 * The wanted percentile and the utilisation over the number of replicas that are up, on both sides: what the chart
 * draws. `utilisation` is that of the slots or the CPU, whichever is fuller, and of the hottest replica on the pinned
 * side.
 *
 * @example curveOf(defaultsOf(fields), compute(defaultsOf(fields)).outputs).points[4].free // { milliseconds: 91.7, utilisation: 0.6 }
 */
export const curveOf = rememberLast(curve);
