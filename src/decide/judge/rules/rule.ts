import type { Item } from '../../ask/item.ts';
import type { Workload } from '../../ask/workload.ts';
import type { PlacementId } from '../catalogue.ts';
import type { Condition } from './condition.ts';

/** A rule in use: an item for which it excludes some placements and leaves others. Read by the tests and printed by the rule book. */
export type Trial = {
  readonly title: string;
  readonly item: Partial<Item>;
  readonly workload?: Partial<Workload>;
  readonly excludes: readonly PlacementId[];
  readonly leaves: readonly PlacementId[];
};

/** What a placement brings along to operate, and when. Data, as a rule that excludes is. */
export type CostRule = {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  /** The placements that bring it along. */
  readonly burdens: readonly PlacementId[];
  /** The part to operate, as it reads in a list. */
  readonly component: string;
  readonly reason: string;
  readonly page: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly trials: readonly CostTrial[];
};

/** A cost rule in use. */
export type CostTrial = {
  readonly title: string;
  readonly item: Partial<Item>;
  readonly workload?: Partial<Workload>;
  readonly burdens: readonly PlacementId[];
  readonly spares: readonly PlacementId[];
};

/** What takes a placement out of the choice. Data: the condition is evaluated and drawn, never written twice. */
export type Rule = {
  readonly id: string;
  /** In two to five words, for tables. */
  readonly title: string;
  readonly when: Condition;
  readonly excludes: readonly PlacementId[];
  /** One sentence, true wherever the rule excludes. */
  readonly reason: string;
  /** The page that argues it. */
  readonly page: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly trials: readonly Trial[];
};
