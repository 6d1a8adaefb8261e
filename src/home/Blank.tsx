import type { ModelBench } from '../kit/page/bench.ts';
import { exact } from '../kit/say/format.ts';
import { fields } from './fields.ts';
import type { Comparison } from './model.ts';

/** A number to fill in, in the middle of a sentence. */
export function Blank({
  bench,
  name,
  unit,
}: {
  readonly bench: ModelBench<typeof fields, Comparison>;
  readonly name: keyof typeof fields;
  readonly unit?: string;
}) {
  const typed = bench.raw.value[name];
  const text = typeof typed === 'string' ? typed : exact(bench.inputs.value[name]);
  const wrong = bench.problems.value.some(({ field }) => field === name);
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        size={Math.max(4, text.length)}
        aria-label={fields[name].label}
        aria-invalid={wrong ? 'true' : 'false'}
        aria-describedby={wrong ? `home-${name}-error` : undefined}
        value={text}
        onInput={(event) => bench.set(name, event.currentTarget.value)}
      />
      {unit && ` ${unit}`}
    </>
  );
}
