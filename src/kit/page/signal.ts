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

/**
 * A value that follows from others. It is worked out when somebody asks for it after one of them became another; whoever listens hears of it once for each
 * change or batch, and never of a state in between, however the values follow from each other.
 *
 * @param work pure: what is drawn from others than the sources is not followed
 * @example const pods = computed([zones, perZone], (zones, perZone) => zones * perZone)
 */
export function computed<const S extends readonly unknown[], T>(
  sources: { readonly [I in keyof S]: ReadonlySignal<S[I]> },
  work: (...values: S) => T,
): ReadonlySignal<T> {
  let known: { readonly from: S; readonly value: T } | undefined;
  const now = (): T => {
    const from = sources.map((one) => one.value) as readonly unknown[] as S;
    if (!known || from.some((value, index) => !Object.is(value, known?.from[index])))
      known = { from, value: work(...from) };
    return known.value;
  };
  return {
    get value() {
      return now();
    },
    subscribe(hear) {
      let heard = now();
      let isSet = false;
      const tell = () => {
        const next = now();
        if (!isSet || Object.is(next, heard)) return;
        heard = next;
        hear(next);
      };
      const stops = sources.map((one) => one.subscribe(tell));
      isSet = true;
      hear(heard);
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
