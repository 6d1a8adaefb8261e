import type { Pinning } from '../response/tier.ts';
import { latencyReplicas } from './latency-replicas.ts';
import { type LowerBound, type LowerBounds, lowerBounds } from './lower-bounds.ts';
import type { ReplicaQuestion } from './question.ts';
import { withSpare } from './redundancy.ts';
import type { Side } from './side.ts';

/** The answer of one side. */
export interface Solved {
  /** that carry the load after the planned loss */
  readonly running: number;
  /** to run, all zones up */
  readonly replicas: number;
  readonly perZone: number;
  readonly bounds: LowerBounds;
  /** what redundancy alone asks for, around a single running replica */
  readonly redundancy: number;
  /** the constraint that alone already leads to this answer */
  readonly binding: LowerBound | 'redundancy';
}

/** No number of replicas answers; the constraint that says so. */
export interface Unsolved {
  readonly failed: LowerBound;
  readonly bounds: LowerBounds;
}

/** Order in which constraints with the same answer are named: the ones people can see first. */
const ORDER: readonly LowerBound[] = ['latency', 'utilisation', 'cpu', 'memory', 'connections'];

/**
 * The fewest replicas of a side: the largest of its lower bounds, and the spare for the planned loss on top.
 *
 * `withMemory` false leaves the sessions' memory out (a step of the comparison).
 *
 * @example solveSide(stateless, 'free', question, true) // { running: 4, replicas: 6, perZone: 2, … }
 */
export function solveSide(
  one: Side,
  pinning: Pinning,
  question: ReplicaQuestion,
  withMemory: boolean,
): Solved | Unsolved {
  const all = lowerBounds(one, pinning, question);
  const bounds = withMemory ? all : { ...all, memory: 1 };
  const failed = ORDER.find((name) => name in bounds && bounds[name] === undefined);
  if (failed !== undefined) return { failed, bounds };
  const largest = Math.max(...ORDER.map((name) => bounds[name] ?? 1));
  const running = latencyReplicas(one.tier, pinning, question.target, largest);
  if (running === undefined) return { failed: 'latency', bounds };
  const spare = withSpare(running, question.redundancy);
  const redundancy = withSpare(1, question.redundancy).replicas;
  const tightest = ORDER.find((name) => (bounds[name] ?? 1) === largest) ?? 'latency';
  const binding = redundancy === spare.replicas ? 'redundancy' : tightest;
  return { running, ...spare, bounds, redundancy, binding };
}
