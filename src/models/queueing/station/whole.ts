import { twoChoicesCrowd } from '../crowd/two-choices.ts';
import { roundRobin } from '../response/round-robin.ts';
import type { LaterCode } from './later-code.ts';
import { sharedTier } from './shared-tier.ts';
import { capacityOf } from './sharing.ts';

/** All of the model: for `learn`. */
export const whole: LaterCode = { capacityOf, roundRobin, sharedTier, twoChoicesCrowd };
