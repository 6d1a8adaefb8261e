/**
 * A value that tells who listens when it becomes another one. All that a bench needs of the idea: every page that shows a
 * calculator carries this, and so does everyone who embeds one.
 */
export type ReadonlySignal<T> = {
  readonly value: T;
  /** Calls at once with the value, then with each other one; returns the way to stop. */
  subscribe(hear: (value: T) => void): () => void;
};
export type Signal<T> = { value: T } & Pick<ReadonlySignal<T>, 'subscribe'>;

let depth = 0;
const late = new Set<() => void>();

/** Changes several signals as one: who listens to any of them hears of it when all have their values. */
export function batch(change: () => void): void {
  depth += 1;
  try {
    change();
  } finally {
    depth -= 1;
    if (depth === 0) {
      const told = [...late];
      late.clear();
      for (const tell of told) tell();
    }
  }
}

/** @example const zones = signal(3); zones.subscribe(draw); zones.value = 2 */
export function signal<T>(first: T): Signal<T> {
  let value = first;
  const ears = new Set<(value: T) => void>();
  const tell = () => {
    for (const hear of ears) hear(value);
  };
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (Object.is(next, value)) return;
      value = next;
      if (depth > 0) late.add(tell);
      else tell();
    },
    subscribe(hear) {
      ears.add(hear);
      hear(value);
      return () => {
        ears.delete(hear);
      };
    },
  };
}
