import { useContext, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Core, Model } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import { FrameContext } from '../share/frame.ts';
import { followAddress } from './address-bar.ts';
import type { Bench, Drawn, ModelBench } from './bench.ts';
import { createBench } from './create-bench.ts';
import { keepEarlyInput } from './early.ts';
import { PageContext } from './page-parts.ts';
import type { Draw } from './reader.ts';
import { restoreScenario } from './scenario.ts';

/** Shows what was hidden while other values than the server's were on their way; pictures and tables included, so that nothing moves. */
const reveal = () => {
  delete document.documentElement.dataset['scenario'];
};

/**
 * A bench for an island. It hydrates with the defaults and takes the link or the scenario after mount: Preact does not mend attributes
 * that differ from the server's, so a first render with other values would leave a silently wrong picture. What was typed before it was there
 * counts last.
 *
 * @param draw how ranges are drawn from; without it only single numbers are taken
 */
export function useModel<F extends Fields, O extends object>(
  model: Model<F, O>,
  draw?: Draw,
): { readonly bench: ModelBench<F, O>; readonly drawn: Drawn<F, O> } {
  const frame = useContext(FrameContext);
  const bench = useMemo(() => createBench(model, frame, draw), [model, frame]);
  const [drawn, setDrawn] = useState<Drawn<F, O>>({ inputs: bench.inputs.value, result: bench.result.value });
  const last = useRef(drawn);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => bench.watch(() => redraw(undefined)), [bench]);
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
    if (bench.result.value === last.current.result && !bench.loading.value) reveal();
    const stops = [bench.follow(), frame ? () => undefined : followAddress(bench.readLocation)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [bench]);
  useEffect(() => {
    let cancel = () => {};
    const stop = bench.result.subscribe((result) => {
      cancel();
      if (result === last.current.result) return;
      let later: ReturnType<typeof setTimeout>;
      const paint = requestAnimationFrame(() => {
        later = setTimeout(() => {
          last.current = { inputs: bench.inputs.value, result };
          setDrawn(last.current);
          requestAnimationFrame(reveal);
        });
      });
      cancel = () => {
        cancelAnimationFrame(paint);
        clearTimeout(later);
      };
    });
    return () => {
      stop();
      cancel();
    };
  }, [bench]);
  return { bench, drawn };
}

/** `useModel` for a calculator with its words. */
export function useBench<F extends Fields, O extends object>(
  calculator: Core<F, O>,
): { readonly bench: Bench<F, O>; readonly drawn: Drawn<F, O> } {
  const frame = useContext(FrameContext);
  const page = useContext(PageContext);
  const draw = { spawn: page?.spawn, follower: page?.follower ?? frame?.follower };
  const { bench: plain, drawn } = useModel(calculator, draw);
  const bench = useMemo(() => ({ ...plain, calculator }), [plain, calculator]);
  // After the effect that reads the address: the frame meets a bench that has its values
  useEffect(() => frame?.meet(bench), [frame, bench]);
  return { bench, drawn };
}
