import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Inventory } from '../../ask/inventory.ts';
import { useSignal } from '../engine/use-signal.ts';
import { forget, keep, readKept } from './kept.ts';
import type { Store } from './store.ts';

/** Keeps the inventory on this device, only when asked, and offers what was kept. */
export function KeepPart({ store }: { readonly store: Store }): JSX.Element {
  const kept = useSignal<Inventory | undefined>(undefined);
  const said = useSignal('');
  useEffect(() => {
    kept.value = readKept();
  }, []);
  const link = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      said.value = 'Link copied.';
    } catch {
      said.value = 'The browser refused the clipboard; the link is in the address bar.';
    }
  };
  return (
    <div class="keep">
      <span class="jump">
        Go to <a href="#answer">the answer</a>, <a href="#record">the record</a>
      </span>
      <button type="button" onClick={link}>
        Copy link
      </button>
      <button
        type="button"
        onClick={() => {
          const done = keep(store.inventory.value);
          kept.value = readKept();
          said.value = done ? 'Kept on this device.' : 'This browser does not let pages keep anything.';
        }}
      >
        Keep on this device
      </button>
      {kept.value && (
        <>
          <button type="button" onClick={() => kept.value && store.open(kept.value)}>
            Open what is kept ({kept.value.service})
          </button>
          <button
            type="button"
            onClick={() => {
              forget();
              kept.value = undefined;
              said.value = 'Forgotten.';
            }}
          >
            Forget it
          </button>
        </>
      )}
      <span class="said" role="status">
        {said.value}
      </span>
    </div>
  );
}
