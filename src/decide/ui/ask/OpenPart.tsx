import type { JSX } from 'preact';
import type { Fault, Inventory } from '../../ask/inventory.ts';
import { ask } from '../engine/ask.ts';
import type { DifferenceView } from '../engine/messages.ts';
import { useSignal } from '../engine/use-signal.ts';
import { DifferencePart } from '../show/DifferencePart.tsx';
import type { Store } from './store.ts';

/** Opens a record again, and compares two scenarios. */
export function OpenPart({ store }: { readonly store: Store }): JSX.Element {
  const text = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  const difference = useSignal<{ readonly title: string; readonly view: DifferenceView } | undefined>(undefined);
  const before = useSignal<Inventory | undefined>(undefined);
  const read = async (given: string) => {
    const opened = await ask({ ask: 'open', text: given });
    faults.value = opened.faults;
    const isBroken =
      opened.inventory.items.length === 0 ||
      opened.faults.some(({ place }) => place === 'record' || place === 'inventory');
    if (isBroken) {
      difference.value = undefined;
      return;
    }
    store.open(opened.inventory);
    difference.value = opened.difference && { title: 'Since the record', view: opened.difference };
  };
  const compare = async () => {
    if (before.value)
      difference.value = {
        title: 'Since the scenario that you kept',
        view: await ask({ ask: 'between', before: before.value, after: store.inventory.value }),
      };
  };
  return (
    <section class="open">
      <h2>Open a record, compare two scenarios</h2>
      <div class="field">
        <label for="decide-open">A record or an inventory</label>
        <textarea
          id="decide-open"
          rows={4}
          spellcheck={false}
          value={text.value}
          aria-describedby="decide-open-error decide-open-help"
          aria-invalid={faults.value.length > 0 ? 'true' : 'false'}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            faults.value = [];
          }}
          onDrop={async (event) => {
            const file = event.dataTransfer?.files[0];
            if (!file) return;
            event.preventDefault();
            text.value = await file.text();
            await read(text.value);
          }}
        />
        <p class="source" id="decide-open-help">
          Markdown or JSON: paste it, or drop a file here. What is open now can be brought back by Undo.
        </p>
        <div id="decide-open-error">
          {faults.value.slice(0, 6).map(({ place, rule, fix }) => (
            <p class="error" key={`${place}${rule}`}>
              {place} {rule}. {fix}.
            </p>
          ))}
          {faults.value.length > 6 && <p class="error">And {faults.value.length - 6} more.</p>}
        </div>
      </div>
      <div class="share">
        <button type="button" disabled={text.value.trim() === ''} onClick={() => read(text.value)}>
          Open it
        </button>
        <label class="file">
          Open a file
          <input
            type="file"
            accept=".md,.markdown,.json,.txt,text/markdown,application/json"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0];
              if (!file) return;
              text.value = await file.text();
              await read(text.value);
            }}
          />
        </label>
        <button
          type="button"
          onClick={() => {
            before.value = store.inventory.value;
            difference.value = undefined;
          }}
        >
          Keep this scenario to compare
        </button>
        <button type="button" disabled={before.value === undefined} onClick={compare}>
          Compare with it
        </button>
        <span class="said" role="status">
          {before.value ? `Kept: ${before.value.service}, ${before.value.items.length} pieces of state.` : ''}
        </span>
      </div>
      {difference.value && <DifferencePart title={difference.value.title} view={difference.value.view} />}
    </section>
  );
}
