import type { Pinning } from '../response/tier.ts';
import { NO_LOOK_UP } from '../response/work.ts';
import type { ReplicaQuestion } from '../sizing/question.ts';
import { side } from '../sizing/side.ts';
import { solveSide } from '../sizing/solve-side.ts';

/**
 * Replicas that stickiness adds (or saves), and why; the parts add up to the total exactly. A part without a solution
 * is absent.
 */
export interface StickinessExtra {
  readonly replicas?: number;
  /** the store is no longer waited for: at most 0 */
  readonly storeLatency?: number;
  /** free slots of one replica no longer help another */
  readonly pooling?: number;
  /** sessions are not spread evenly */
  readonly imbalance?: number;
  /** sessions must fit in memory */
  readonly memory?: number;
}

/**
 * Sticky minus stateless under the same balancer, split by walking from one to the other in four steps, each a full
 * solve with redundancy: drop the store's delay and look-up CPU; give each replica its own queue with sessions spread
 * perfectly; spread them as the balancer does; let them take memory.
 *
 * @example stickinessExtra(question, 300, 6, 9) // { replicas: 3, storeLatency: 0, pooling: 3, imbalance: 0, memory: 0 }
 */
export function stickinessExtra(
  question: ReplicaQuestion,
  requestsPerSecond: number,
  stateless: number | undefined,
  sticky: number | undefined,
): StickinessExtra {
  const atHand = side(question, requestsPerSecond, NO_LOOK_UP);
  const count = (pinning: Pinning): number | undefined => {
    const solved = solveSide(atHand, pinning, question, false);
    return 'replicas' in solved ? solved.replicas : undefined;
  };
  const free = count('free');
  const even = count('even');
  const placed = count('placed');
  return {
    ...step('replicas', stateless, sticky),
    ...step('storeLatency', stateless, free),
    ...step('pooling', free, even),
    ...step('imbalance', even, placed),
    ...step('memory', placed, sticky),
  };
}

function step(name: keyof StickinessExtra, from: number | undefined, to: number | undefined): StickinessExtra {
  return from === undefined || to === undefined ? {} : { [name]: to - from };
}
