/** The inventory as its reader edits it: what was typed, what it is read as, and what the engine says of it. */
import type { Problem } from '../../../kit/declare/define.ts';
import type { Field } from '../../../kit/declare/field.ts';
import { DEFAULT_SEED, LARGEST_SEED } from '../../../kit/declare/interval.ts';
import { createHistory } from '../../../kit/page/history.ts';
import { scenario, shareValues } from '../../../kit/page/scenario.ts';
import { batch, computed, type ReadonlySignal, signal } from '../../../kit/page/signal.ts';
import { type Given, readValue } from '../../../kit/read/read.ts';
import {
  type Inventory,
  MOST_ITEMS,
  readInventory,
  readItem,
  readWorkload,
  startInventory,
} from '../../ask/inventory.ts';
import { defaultItem, itemFields } from '../../ask/item.ts';
import { workloadFields } from '../../ask/workload.ts';
import type { DecideView } from '../../tell/view.ts';

/** Typed values beside the last ones that could be read: a wrong value keeps its place, and the answer stays on the right one. */
type TypedPart = { readonly typed: Given; readonly good: Given };
type State = {
  readonly service: string;
  readonly workload: TypedPart;
  readonly items: readonly TypedPart[];
  readonly seed: number;
};
type Past = { readonly state: State; readonly selected: number };

const part = (given: Given): TypedPart => ({ typed: given, good: given });
const stateOf = ({ service, workload, items, seed = DEFAULT_SEED }: Inventory): State => ({
  service,
  seed,
  workload: part(workload),
  items: items.map(part),
});

export type PartOf = 'workload' | number;
export type Store = ReturnType<typeof createStore>;

function withValue(old: TypedPart, fields: Readonly<Record<string, Field>>, name: string, value: unknown): TypedPart {
  const field = fields[name];
  const readable = field !== undefined && 'value' in readValue(field, value, true);
  const typed = { ...old.typed, [name]: value };
  return { typed, good: readable ? { ...old.good, [name]: value } : old.good };
}

const without = (given: Given, name: string): Given =>
  Object.fromEntries(Object.entries(given).filter(([one]) => one !== name));

/** A name that no other item has: "cart", "cart 2". */
function freeName(wanted: string, taken: readonly string[]): string {
  const same = (name: string) => taken.some((other) => other.trim().toLowerCase() === name.toLowerCase());
  if (!same(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!same(`${wanted} ${number}`)) return `${wanted} ${number}`;
}

/** What this tab's scenario says of a field; nothing where that is no value of it. */
function fromScenario(name: string, field: Field, key: string | undefined): readonly (readonly [string, unknown])[] {
  const value = key && scenario.value[key];
  return value === undefined || !('value' in readValue(field, value)) ? [] : [[name, value]];
}

/** The example in the service that this tab's other pages are about. */
const startFromScenario = (): Inventory => ({
  ...startInventory,
  workload: Object.fromEntries(
    Object.entries(workloadFields).flatMap(([name, field]) =>
      fromScenario(name, field, 'shared' in field ? field.shared : undefined),
    ),
  ),
});

/** A store for one page. `first` is what the server wrote for the start inventory. */
export function createStore(first: DecideView) {
  const state = signal<State>(stateOf(startInventory));
  const selected = signal(0);
  const history = createHistory<Past>();
  const view = signal<DecideView>(first);
  const notices = signal<readonly string[]>([]);

  const inventory: ReadonlySignal<Inventory> = computed(
    [state],
    ({ service, workload, items, seed }) =>
      readInventory({ service, workload: workload.good, items: items.map(({ good }) => good), seed }).inventory,
  );
  const names = computed([state], ({ items }) =>
    items.map(({ good }, index) => readItem(good, `items[${index}]`).inputs.name),
  );
  const problems = computed([state, names], ({ items }, names): readonly (readonly Problem[])[] =>
    items.map(({ typed }, index) => {
      const { faults } = readItem(typed, 'item');
      const own = faults.map(({ place, rule, fix }) => ({ field: place.slice('item.'.length), rule, fix }));
      const name = names[index]?.trim().toLowerCase();
      const again = names.findIndex((other) => other.trim().toLowerCase() === name) < index;
      return again
        ? [...own, { field: 'name', rule: 'is the name of another item', fix: 'Give each item a name of its own' }]
        : own;
    }),
  );
  const workloadProblems = computed([state], ({ workload }): readonly Problem[] =>
    readWorkload(workload.typed).faults.map(({ place, rule, fix }) => ({
      field: place.slice('workload.'.length),
      rule,
      fix,
    })),
  );

  function change(next: State, field: string | undefined, at = selected.value): void {
    batch(() => {
      history.keep({ state: state.value, selected: selected.value }, field);
      state.value = next;
      selected.value = Math.max(0, Math.min(at, next.items.length - 1));
    });
  }

  return {
    state,
    selected,
    view,
    notices,
    inventory,
    names,
    problems,
    workloadProblems,
    canUndo: history.canUndo,
    isFull: computed([state], ({ items }) => items.length >= MOST_ITEMS),
    /** Whatever the page is drawn from; all else follows from these. */
    shown: [state, selected, view, notices, history.canUndo],
    set(of: PartOf, name: string, value: unknown): void {
      const now = state.value;
      if (of === 'workload') {
        const workload = withValue(now.workload, workloadFields, name, value);
        change({ ...now, workload }, `workload ${name}`);
        const field: Field | undefined = (workloadFields as Readonly<Record<string, Field>>)[name];
        const read = field && readValue(field, value, true);
        if (field?.shared && read && 'value' in read) shareValues({ [field.shared]: read.value });
      } else
        change(
          {
            ...now,
            items: now.items.map((item, index) => (index === of ? withValue(item, itemFields, name, value) : item)),
          },
          `${of} ${name}`,
        );
    },
    /** Takes back what was typed of an item. */
    unset(of: number, name: string): void {
      const now = state.value;
      const items = now.items.map((item, index) =>
        index === of ? { typed: without(item.typed, name), good: without(item.good, name) } : item,
      );
      change({ ...now, items }, undefined);
    },
    /** Other values from the same intervals. */
    drawAgain: () => change({ ...state.value, seed: (state.value.seed + 1) % (LARGEST_SEED + 1) }, 'seed'),
    rename: (service: string) => change({ ...state.value, service }, 'service'),
    add(given: Given): void {
      const now = state.value;
      if (now.items.length >= MOST_ITEMS) return;
      const wanted = typeof given['name'] === 'string' ? given['name'] : 'new item';
      const item = part({ ...given, name: freeName(wanted, names.value) });
      change({ ...now, items: [...now.items, item] }, undefined, now.items.length);
    },
    remove(at: number): void {
      const now = state.value;
      const items = now.items.filter((_, index) => index !== at);
      change(
        { ...now, items: items.length > 0 ? items : startInventory.items.map(part) },
        undefined,
        Math.min(at, items.length - 1),
      );
    },
    duplicate(at: number): void {
      const item = state.value.items[at];
      if (item) this.add({ ...item.good, name: names.value[at] ?? defaultItem.name });
    },
    /** Takes over a whole inventory, as one step that can be undone. */
    open: (next: Inventory) => change(stateOf(next), undefined, 0),
    /** The first inventory of a page: nothing to go back to. */
    begin(next: Inventory | undefined): void {
      batch(() => {
        state.value = stateOf(next ?? startFromScenario());
        selected.value = 0;
      });
    },
    undo(): void {
      batch(() => {
        const last = history.takeBack();
        if (!last) return;
        state.value = last.state;
        selected.value = last.selected;
      });
    },
  };
}
