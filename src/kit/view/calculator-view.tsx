import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Core } from '../declare/define.ts';
import { defaultsOf, type Fields, type InputsOf } from '../declare/field.ts';
import { useBench } from '../page/use-bench.ts';
import { BenchView } from './BenchView.tsx';
import { type Figure, Figures } from './Figures.tsx';

/** What the first picture of a calculator is drawn from. */
export type PictureProps<I, O> = { readonly inputs: I; readonly outputs: O };

type Shows<I, O> = {
  /** The headline figures, which follow each key stroke. */
  readonly figures: (inputs: I, outputs: O) => readonly Figure[];
  /** The first picture, which follows a frame later. */
  readonly Picture: ComponentType<PictureProps<I, O>>;
  /** Above the inputs: another way in, such as a paste box. */
  readonly WayIn?: ComponentType<{ readonly inputs: I }>;
};

/**
 * A calculator as it stands on its page and in a frame, from what is its own: its figures and its first picture. They hang on it, for whoever draws
 * them from other inputs without a bench, and so does what loads the code of its example, which it computes at once.
 */
export function calculatorView<F extends Fields, O extends object>(core: Core<F, O>, shows: Shows<InputsOf<F>, O>) {
  const { figures, Picture, WayIn } = shows;
  const View = ({ base }: { readonly base: string }) => {
    const { bench, drawn } = useBench(core);
    const { inputs, result } = drawn;
    // The same element as long as nothing new is drawn: the frame of a key stroke does not draw pictures
    const picture = useMemo(() => <Picture inputs={inputs} outputs={result.outputs} />, [drawn]);
    const items = figures(bench.inputs.value, bench.result.value.outputs);
    return (
      <BenchView
        bench={bench}
        drawn={drawn}
        base={base}
        figures={<Figures items={items} />}
        wayIn={WayIn && <WayIn inputs={inputs} />}
      >
        {picture}
      </BenchView>
    );
  };
  return Object.assign(View, shows, { prepare: () => core.prepare?.(defaultsOf(core.fields)) });
}
