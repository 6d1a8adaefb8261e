/** Code that only some tiers need, a third of the model: a page fetches it for those, whoever is no page brings it along with `learn(whole)`. */

import type { Filling } from '../crowd/crowd.ts';
import type { Met, Response } from '../response/response-model.ts';
import type { roundRobin } from '../response/round-robin.ts';
import type { Tier } from '../response/tier.ts';

/** What shares cores, and balancers that draw two or deal in turn. */
export interface LaterCode {
  readonly capacityOf: (tier: Tier, cores: number) => number;
  readonly roundRobin: typeof roundRobin;
  readonly sharedTier: (
    tier: Tier,
    cores: number,
    replicas: number,
    isAlone: boolean,
    met: Met,
    bySlots: (slots: Tier) => Response,
  ) => Response;
  readonly twoChoicesCrowd: Filling;
}

let known: LaterCode | undefined;

/**
 * Brings the code along.
 *
 * @example learn(whole)
 */
export function learn(code: LaterCode): void {
  known = code;
}

/** Whether it is there. */
export const isWhole = (): boolean => known !== undefined;

/**
 * The code. Throws before it is there.
 *
 * @example later().capacityOf(tier, 2)
 */
export function later(): LaterCode {
  if (!known) throw new Error('learn(whole) first');
  return known;
}
