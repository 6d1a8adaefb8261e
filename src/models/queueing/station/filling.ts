import { type Balancing, dealingOf } from '../balancing/balancing.ts';
import type { Filling } from '../crowd/crowd.ts';
import { fewestCrowd } from '../crowd/fewest.ts';
import { later } from './later-code.ts';

const fillings: Readonly<Record<'all' | 'two', () => Filling>> = {
  all: () => fewestCrowd,
  two: () => later().twoChoicesCrowd,
};

/**
 * How a balancer that compares replicas fills them; undefined for one that looks at none.
 *
 * @example fillingOf('least-requests') // fewestCrowd
 */
export function fillingOf(balancing: Balancing): Filling | undefined {
  const { compares } = dealingOf(balancing);
  return compares && fillings[compares]();
}

/** More replicas of which two are drawn are as busy each by itself as that many: the table of their loads ends there. */
const MOST_ALIKE = 6;

/**
 * How many replicas move as one, for `followed`: each by itself where none are compared.
 *
 * @example togetherOf('least-requests', 12) // 12
 */
export function togetherOf(balancing: Balancing, replicas: number): number {
  const { compares } = dealingOf(balancing);
  return compares === undefined ? 1 : compares === 'two' ? Math.min(replicas, MOST_ALIKE) : replicas;
}
