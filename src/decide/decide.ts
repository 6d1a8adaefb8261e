/** The whole answer for an inventory: what page, command line and record are made of. */
import { type Flip, flipsOf } from './flips.ts';
import type { Inventory, Resolved } from './inventory.ts';
import { type Recommendation, recommend, type ServiceSummary, summarise } from './recommend.ts';

/** The engine's version: rises when the same inventory and edition lead to another choice. */
export const ENGINE_VERSION = 1;

export type Decided = {
  readonly inventory: Inventory;
  readonly resolved: Resolved;
  readonly recommendations: readonly Recommendation[];
  /** Of each item, in the order of the items. */
  readonly flips: readonly (readonly Flip[])[];
  readonly summary: ServiceSummary;
};

/** Decides every item of an inventory without the search for what would flip it, which takes a hundred times as long. */
export function decideQuickly(inventory: Inventory, resolved: Resolved): Omit<Decided, 'flips'> {
  const recommendations = resolved.items.map((item) => recommend(item, resolved.workload));
  return { inventory, resolved, recommendations, summary: summarise(resolved, recommendations) };
}

/** Decides every item, flips included. */
export const decide = (inventory: Inventory, resolved: Resolved): Decided => ({
  ...decideQuickly(inventory, resolved),
  flips: resolved.items.map((item) => flipsOf(item, resolved.workload)),
});
