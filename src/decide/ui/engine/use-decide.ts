/** Connects a store to its page: the address, this tab's scenario, and the engine's answers. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { followAddress, openAddress, writeValues } from '../../../kit/page/address-bar.ts';
import { keepEarlyInput } from '../../../kit/page/early.ts';
import { restoreScenario } from '../../../kit/page/scenario.ts';
import type { Signal } from '../../../kit/page/signal.ts';
import type { DecideView } from '../../tell/view.ts';
import { addressValues, isExample, readAddress } from '../ask/address.ts';
import { createStore, type Store } from '../ask/store.ts';
import { ask, stop } from './ask.ts';
import type { FlipView } from './messages.ts';
import { useFollow, useRedraw, useSignal } from './use-signal.ts';

/** Search for flips: under way, or done for the item that is shown. */
export type Search = { readonly busy: boolean; readonly flips: readonly FlipView[] };

const QUIET_MILLISECONDS = 600;

export type Decide = {
  readonly store: Store;
  readonly search: Signal<Search>;
  readonly ready: Signal<boolean>;
  readonly tooLong: Signal<boolean>;
};

/** A store that hydrates with the example and takes the link or the scenario after mount. */
export function useDecide(first: DecideView, base: string, firstFlips: readonly FlipView[]): Decide {
  const store = useMemo(() => createStore(first), [first]);
  useRedraw(store.shown);
  const search = useSignal<Search>({ busy: false, flips: firstFlips });
  const ready = useSignal(false);
  const tooLong = useSignal(false);
  const early = useMemo(
    () =>
      typeof document === 'undefined' ? undefined : keepEarlyInput(document.querySelector('main') ?? document.body),
    [store],
  );
  useLayoutEffect(() => early?.putBack(), [early]);
  useEffect(() => {
    restoreScenario();
    const open = async () => {
      const { inventory, notices } = await readAddress(openAddress().values);
      store.begin(inventory);
      store.notices.value = notices;
    };
    void open().then(() => {
      early?.doAgain();
      ready.value = true;
    });
    return followAddress(() => void open());
  }, [store]);
  useFollow([store.inventory, ready], (inventory, isReady) => {
    if (!isReady) return undefined;
    let current = true;
    // The server has answered the example already.
    const answered = isExample(inventory) ? Promise.resolve(first) : ask({ ask: 'view', inventory, base });
    answered.then(
      (view) => {
        if (!current) return;
        store.view.value = view;
        requestAnimationFrame(() => delete document.documentElement.dataset['scenario']);
      },
      () => undefined,
    );
    const timer = setTimeout(async () => {
      const values = await addressValues(inventory);
      if (!current) return;
      tooLong.value = values === undefined;
      writeValues(values ?? '');
    }, QUIET_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  });
  const searched = useRef('');
  useFollow([store.inventory, store.selected, ready], (inventory, item, isReady) => {
    if (!isReady) return undefined;
    // The flips of one piece of state say nothing of another
    const name = `${item} ${inventory.service} ${inventory.items[item]?.name}`;
    const isOther = searched.current !== name;
    searched.current = name;
    if (isExample(inventory)) {
      search.value = { busy: false, flips: firstFlips };
      return undefined;
    }
    let current = true;
    search.value = { busy: true, flips: isOther ? [] : search.value.flips };
    const timer = setTimeout(() => {
      ask({ ask: 'flips', inventory, item }).then(
        (flips) => {
          if (current) search.value = { busy: false, flips };
        },
        () => undefined,
      );
    }, QUIET_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
      stop('search');
    };
  });
  return { store, search, ready, tooLong };
}
