/** Asks for the draws where an inventory has intervals: the item that is shown first, then the others, then the service. */
import type { Signal } from '../../../kit/page/signal.ts';
import { readInventory } from '../../ask/inventory.ts';
import type { RangesView } from '../../judge/ranges/ranges-view.ts';
import type { ServiceView } from '../../tell/view.ts';
import type { Store } from '../ask/store.ts';
import { ask, stop } from './ask.ts';
import { useFollow, useSignal } from './use-signal.ts';

/** What the draws came to so far; empty where nothing is an interval. */
export type Ranges = {
  readonly busy: boolean;
  /** By the index of the item. */
  readonly items: readonly (RangesView | undefined)[];
  readonly service?: ServiceView;
};
const none: Ranges = { busy: false, items: [] };

const QUIET_MILLISECONDS = 400;

export function useRanges(store: Store, base: string, ready: Signal<boolean>): Signal<Ranges> {
  const ranges = useSignal<Ranges>(none);
  useFollow([store.inventory, ready], (inventory, isReady) => {
    if (!isReady) return undefined;
    const { intervals } = readInventory(inventory).resolved;
    const shared = Object.keys(intervals.workload).length > 0;
    const concerned = intervals.items.map((own) => shared || Object.keys(own).length > 0);
    if (!concerned.includes(true)) {
      ranges.value = none;
      return undefined;
    }
    let current = true;
    // The last answers stay until the new ones come, so that nothing jumps with each key.
    ranges.value = { ...ranges.value, busy: true };
    const shown = store.selected.value;
    const order = [shown, ...[...concerned.keys()].filter((index) => index !== shown)].filter(
      (index) => concerned[index],
    );
    const timer = setTimeout(async () => {
      try {
        const items: (RangesView | undefined)[] = [];
        for (const item of order) {
          const view = await ask({ ask: 'ranges', inventory, item });
          if (!current) return;
          items[item] = view;
          ranges.value = { busy: true, items: [...items] };
        }
        const service = await ask({ ask: 'totals', inventory, base });
        if (current) ranges.value = { busy: false, items, service };
      } catch {
        // Stopped: a newer inventory is asked about.
      }
    }, QUIET_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
      stop('draws');
    };
  });
  return ranges;
}
