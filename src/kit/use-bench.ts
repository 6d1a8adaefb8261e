import { useSignal, useSignalEffect } from '@preact/signals';
import { useContext, useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { type Bench, createBench, type ModelBench } from './bench.ts';
import type { Calculator, Model, Result } from './define.ts';
import { keepEarlyInput } from './early.ts';
import type { Fields, InputsOf } from './field.ts';
import { FrameContext } from './frame.ts';
import { restoreScenario } from './scenario.ts';

/** What is drawn after the frame that shows the answer: pictures and sensitivity follow a moment later. */
export type Drawn<F extends Fields, O extends object> = { readonly inputs: InputsOf<F>; readonly result: Result<O> };

/** Shows what was hidden while other values than the server's were on their way; pictures and tables included, so that nothing moves. */
const reveal = () => {
  delete document.documentElement.dataset['scenario'];
};

/**
 * A bench for an island. It hydrates with the defaults and takes the link or the scenario after mount: Preact does not mend attributes
 * that differ from the server's, so a first render with other values would leave a silently wrong picture. What was typed before it was there
 * counts last.
 *
 * @param spawn starts the worker that draws from ranges
 */
export function useModel<F extends Fields, O extends object>(
  model: Model<F, O>,
  spawn?: () => Worker,
): { readonly bench: ModelBench<F, O>; readonly drawn: Drawn<F, O> } {
  const frame = useContext(FrameContext);
  const bench = useMemo(() => createBench(model, frame, spawn), [model, frame]);
  const drawn = useSignal<Drawn<F, O>>({ inputs: bench.inputs.peek(), result: bench.result.peek() });
  const early = useMemo(
    () =>
      typeof document === 'undefined' ? undefined : keepEarlyInput(document.querySelector('main') ?? document.body),
    [bench],
  );
  useLayoutEffect(() => early?.putBack(), [early]);
  useEffect(() => {
    restoreScenario();
    bench.readLocation();
    early?.doAgain();
    if (bench.result.peek() === drawn.peek().result && !bench.loading.peek()) reveal();
    const stop = bench.follow();
    addEventListener('popstate', bench.readLocation);
    return () => {
      stop();
      removeEventListener('popstate', bench.readLocation);
    };
  }, [bench]);
  useSignalEffect(() => {
    const next = { inputs: bench.inputs.value, result: bench.result.value };
    if (next.result === drawn.peek().result) return;
    let later: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => {
        drawn.value = next;
        requestAnimationFrame(reveal);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  });
  return { bench, drawn: drawn.value };
}

/** `useModel` for a calculator with its words. */
export function useBench<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  spawn: () => Worker,
): { readonly bench: Bench<F, O>; readonly drawn: Drawn<F, O> } {
  const frame = useContext(FrameContext);
  const { bench: plain, drawn } = useModel(calculator, spawn);
  const bench = useMemo(() => ({ ...plain, calculator }), [plain, calculator]);
  // After the effect that reads the address: the frame meets a bench that has its values
  useEffect(() => frame?.meet(bench), [frame, bench]);
  return { bench, drawn };
}
