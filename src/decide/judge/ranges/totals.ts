/** What a whole service comes to where inputs are intervals, each item where it was recommended at the medians. */

import type { Resolved } from '../../ask/inventory.ts';
import { costsOf } from '../costs/costs.ts';
import { type Recommendation, type ServiceTotals, totalsOf } from '../recommend.ts';
import { drawnServices, hasIntervals } from './drawn.ts';
import { type Spreads, spreadsOf } from './spreads.ts';

export type ServiceRanges = Spreads<ServiceTotals> & {
  /** Share of the draws in which every item can be served where it was recommended; the spreads are over these. */
  readonly possibleShare: number;
};

/** The totals of a service over all draws; undefined where it has no interval, or can be served in no draw. */
export function totalRanges(resolved: Resolved, made: readonly Recommendation[]): ServiceRanges | undefined {
  if (!hasIntervals(resolved)) return undefined;
  const drawn = drawnServices(resolved);
  const totals = drawn.flatMap(({ workload, items }) => {
    const placed = made.flatMap(({ best }, index) => {
      const item = items[index];
      return best && item ? [{ id: best.id, costs: costsOf(item, workload, best.id) }] : [];
    });
    const served = placed.flatMap(({ id, costs }) => (costs ? [{ id, costs }] : []));
    return served.length === placed.length ? [totalsOf(served)] : [];
  });
  return totals.length === 0 ? undefined : { ...spreadsOf(totals), possibleShare: totals.length / drawn.length };
}
