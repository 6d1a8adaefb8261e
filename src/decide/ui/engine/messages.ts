/** What the page and its engine say to each other. Everything is plain data. */
import type { Fault, Inventory } from '../../ask/inventory.ts';
import type { RangesView } from '../../judge/ranges/ranges-view.ts';
import type { Difference } from '../../tell/record/diff.ts';
import type { RecordForm } from '../../tell/record/write.ts';
import type { DecideView, ServiceView } from '../../tell/view.ts';

export type FlipView = { readonly text: string; readonly input: string; readonly of: 'item' | 'workload' };
/** What a record or another scenario differs in; titles are already words. */
export type DifferenceView = Omit<Difference, 'moved'> & {
  readonly moved: readonly {
    readonly item: string;
    readonly before: string;
    readonly after: string;
    readonly differs: boolean;
    readonly usdBefore?: string;
    readonly usdAfter?: string;
  }[];
};
/** Asked by the page. `base` is the path of the site, `site` its whole address. */
export type Ask =
  | { readonly ask: 'view'; readonly inventory: Inventory; readonly base: string }
  | { readonly ask: 'flips'; readonly inventory: Inventory; readonly item: number }
  | { readonly ask: 'ranges'; readonly inventory: Inventory; readonly item: number }
  | { readonly ask: 'totals'; readonly inventory: Inventory; readonly base: string }
  | {
      readonly ask: 'record';
      readonly inventory: Inventory;
      readonly form: RecordForm;
      readonly date: string;
      readonly site: string;
    }
  | { readonly ask: 'open'; readonly text: string }
  | { readonly ask: 'between'; readonly before: Inventory; readonly after: Inventory };

export type Answers = {
  readonly view: DecideView;
  readonly flips: readonly FlipView[];
  /** Absent where no interval concerns the item. */
  readonly ranges: RangesView | undefined;
  /** The service with its totals over all draws. */
  readonly totals: ServiceView;
  readonly record: { readonly markdown: string; readonly json: string };
  readonly open: {
    readonly inventory: Inventory;
    readonly faults: readonly Fault[];
    readonly difference?: DifferenceView;
  };
  readonly between: DifferenceView;
};
export type AskName = Ask['ask'];
