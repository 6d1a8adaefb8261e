/** Signals in components of the decision. */
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { computed, type ReadonlySignal, type Signal, signal } from '../../../kit/page/signal.ts';

type Sources<S extends readonly unknown[]> = { readonly [I in keyof S]: ReadonlySignal<S[I]> };

/** Draws the component again when one of the signals becomes another. They stay the same for as long as the component is there. */
export function useRedraw(sources: readonly ReadonlySignal<unknown>[]): void {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const all = useMemo(() => computed(sources, (...values) => values), []);
  const drawn = useRef(all.value);
  drawn.current = all.value;
  useEffect(
    () =>
      all.subscribe((values) => {
        if (values !== drawn.current) redraw(undefined);
      }),
    [all],
  );
}

/** A signal of the component's own, drawn again with each other value. */
export function useSignal<T>(first: T): Signal<T> {
  const [own] = useState(() => signal(first));
  useRedraw([own]);
  return own;
}

/** Acts after mount, and again when one of the signals becomes another. What an act returns ends it: before the next one, and when the component goes. */
export function useFollow<const S extends readonly unknown[]>(
  sources: Sources<S>,
  act: (...values: S) => (() => void) | undefined,
): void {
  useEffect(() => {
    let end: (() => void) | undefined;
    const stop = computed(sources, (...values) => values).subscribe((values) => {
      end?.();
      end = act(...values);
    });
    return () => {
      stop();
      end?.();
    };
  }, []);
}
