/** The whole answer for an inventory: what page, command line and record are made of. */

import type { Inventory, Resolved } from '../ask/inventory.ts';
import { type Flip, flipsOf } from './flips.ts';
import { type ItemRanges, rangesOf } from './ranges/ranges.ts';
import { type ServiceRanges, totalRanges } from './ranges/totals.ts';
import { type Recommendation, recommend, type ServiceSummary, summarise } from './recommend.ts';

/** The engine's version: rises when the same inventory and edition lead to another choice. */
export const ENGINE_VERSION = 3;

/** The answers at the medians, without what takes a hundred times as long: the draws and the search for what would flip them. */
export type DecidedQuickly = {
  readonly inventory: Inventory;
  readonly resolved: Resolved;
  readonly recommendations: readonly Recommendation[];
  readonly summary: ServiceSummary;
};
/** What intervals come to; empty where the inventory has none. */
export type Ranged = {
  /** Of each item, in the order of the items; undefined where no interval concerns it. */
  readonly ranges: readonly (ItemRanges | undefined)[];
  readonly totals?: ServiceRanges;
};
export type Decided = DecidedQuickly &
  Ranged & {
    /** Of each item, in the order of the items. */
    readonly flips: readonly (readonly Flip[])[];
  };

/** Decides every item of an inventory at the medians of its intervals. */
export function decideQuickly(inventory: Inventory, resolved: Resolved): DecidedQuickly {
  const recommendations = resolved.items.map((item) => recommend(item, resolved.workload, inventory.workload));
  return { inventory, resolved, recommendations, summary: summarise(resolved, recommendations) };
}

/** Decides every item over its intervals, without the search for what would flip it. */
export function decideWithRanges(inventory: Inventory, resolved: Resolved): DecidedQuickly & Ranged {
  const quick = decideQuickly(inventory, resolved);
  const totals = totalRanges(resolved, quick.recommendations);
  return {
    ...quick,
    ranges: quick.recommendations.map(({ best }, index) => rangesOf(resolved, index, best)),
    ...(totals && { totals }),
  };
}

/** Decides every item, intervals and flips included. */
export const decide = (inventory: Inventory, resolved: Resolved): Decided => ({
  ...decideWithRanges(inventory, resolved),
  flips: resolved.items.map((item) => flipsOf(item, resolved.workload)),
});
