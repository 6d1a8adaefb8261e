import type { JSX } from 'preact';
import { readInventory } from '../../ask/inventory.ts';
import { presets } from '../../ask/presets/index.ts';
import { presetThemes } from '../../ask/presets/preset.ts';
import { services } from '../../ask/services.ts';
import { Glyph } from '../show/Glyph.tsx';
import type { Store } from './store.ts';

/** The pieces of state of the service: choose one to see its answer, add others, start from an example. */
export function Items({ store }: { readonly store: Store }): JSX.Element {
  const { state, selected, view, names, problems } = store;
  return (
    <div class="items">
      <div class="field">
        <label for="decide-service">
          Service <span class="unit">its name in the record</span>
        </label>
        <input
          id="decide-service"
          type="text"
          autocomplete="off"
          maxLength={80}
          value={state.value.service}
          onInput={(event) => store.rename(event.currentTarget.value)}
        />
      </div>
      <p class="list-title" id="decide-items">
        Pieces of state
      </p>
      <ol aria-labelledby="decide-items">
        {names.value.map((name, index) => {
          const item = view.value.items[index];
          const wrong = problems.value[index]?.length ?? 0;
          return (
            <li key={`${index}`} class={index === selected.value ? 'chosen' : ''}>
              <button
                type="button"
                class="item"
                aria-pressed={index === selected.value}
                onClick={() => (selected.value = index)}
              >
                <Glyph holder={item?.holder} />
                <span class="item-name">{name}</span>
                <span class="item-placed">
                  {wrong > 0 ? `${wrong} to mend` : shortPlaced(item?.placed, item?.outcome)}
                </span>
              </button>
              <button
                type="button"
                class="remove"
                aria-label={`Remove ${name}`}
                title="Remove"
                onClick={() => store.remove(index)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      <div class="field add">
        <label for="decide-add">Add a piece of state</label>
        <select
          id="decide-add"
          disabled={store.isFull.value}
          onChange={(event) => {
            const preset = presets.find(({ id }) => id === event.currentTarget.value);
            event.currentTarget.value = '';
            store.add(preset ? preset.inputs : { name: 'new item' });
          }}
        >
          <option value="">Choose what it is like…</option>
          {Object.entries(presetThemes).map(([theme, label]) => (
            <optgroup key={theme} label={label}>
              {presets
                .filter((preset) => preset.theme === theme)
                .map(({ id, inputs }) => (
                  <option key={id} value={id}>
                    {inputs.name}
                  </option>
                ))}
            </optgroup>
          ))}
          <optgroup label="Something else">
            <option value="blank">none of these: start from a login session</option>
          </optgroup>
        </select>
      </div>
      <div class="field add">
        <label for="decide-start">Or start from an example service</label>
        <select
          id="decide-start"
          onChange={(event) => {
            const service = services.find(({ id }) => id === event.currentTarget.value);
            event.currentTarget.value = '';
            if (service)
              store.open(
                readInventory({ service: service.title, workload: service.workload, items: service.items }).inventory,
              );
          }}
        >
          <option value="">Choose a service…</option>
          {services.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const shortPlaced = (placed: string | undefined, outcome: string | undefined): string =>
  placed === undefined ? '' : `${placed.split(',')[0]}${outcome === 'close' ? ', close' : ''}`;
