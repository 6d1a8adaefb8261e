import type { Pinning } from '../response/tier.ts';
import { NO_LOOK_UP } from '../response/work.ts';
import type { ReplicaQuestion } from './question.ts';
import { type Side, side } from './side.ts';
import { sizingLoad } from './sizing-load.ts';
import { solveSide } from './solve-side.ts';

/** A count that was solved for, and how busy its slots are. */
export interface Sized {
  readonly replicas: number;
  readonly utilisation: number;
}

/** Both sides of a question without their response times; `undefined` where no count answers. */
export interface Sizes {
  readonly free: Sized | undefined;
  /** worked out when first asked for */
  readonly pinned: () => Sized | undefined;
}

/**
 * The counts of `replicaPlan` alone, at a fraction of its work: for whoever asks for many.
 *
 * @example sizes(question).free // { replicas: 6, utilisation: 0.5 }
 */
export function sizes(question: ReplicaQuestion): Sizes {
  const load = sizingLoad(question.growth);
  const solved = (one: Side, pinning: Pinning): Sized | undefined => {
    const answer = solveSide(one, pinning, question, true);
    if ('failed' in answer) return undefined;
    const { offeredLoad, slotsPerReplica } = one.tier;
    return { replicas: answer.replicas, utilisation: offeredLoad / (answer.replicas * slotsPerReplica) };
  };
  let pinned: { readonly found: Sized | undefined } | undefined;
  return {
    free: solved(side(question, load, question.lookUp), 'free'),
    pinned: () => {
      pinned ??= { found: solved(side(question, load, NO_LOOK_UP), 'placed') };
      return pinned.found;
    },
  };
}
