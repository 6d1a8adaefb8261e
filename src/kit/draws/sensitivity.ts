import type { Calculator } from '../declare/define.ts';
import type { Field, Fields, InputsOf } from '../declare/field.ts';
import { readInputs } from '../read/read.ts';
import { valueAt } from '../say/leaves.ts';

/** The main output with one input changed; `output` is absent where that change leaves the model's domain, and `outcome` says why. */
export type SwingEnd = { readonly input: number; readonly outcome: string; readonly output?: number };
/** What ±20% of one input does to the main output. Ends outside the input's own range are absent. */
export type Swing = {
  readonly field: string;
  readonly low?: SwingEnd;
  readonly high?: SwingEnd;
  readonly size: number;
};

const CHANGE = 0.2;

/** The input moved by 20%; a whole number by at least one. */
function moved(field: Field, value: number, direction: 1 | -1): number {
  const target = value * (1 + direction * CHANGE);
  if (!('integer' in field) || !field.integer) return target;
  const rounded = Math.round(target);
  return rounded === value ? value + direction : rounded;
}

/**
 * What matters most: the main output for ±20% of each number that the result depends on. A generator, so that a page can compute it in slices
 * after it has painted; call `rankSwings` on what it yields.
 */
export function* swingsOf<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
): Generator<Swing> {
  const base = mainOutput(calculator, inputs);
  for (const [name, field] of Object.entries(calculator.fields)) {
    const value: unknown = inputs[name];
    if (typeof value !== 'number' || value === 0 || !(calculator.asked?.[name]?.(inputs) ?? true)) continue;
    const [low, high] = ([-1, 1] as const).map((direction): SwingEnd | undefined => {
      const input = moved(field, value, direction);
      const read = readInputs(calculator, { [name]: input }, inputs);
      return read.problems.length > 0 ? undefined : { input, ...mainOutput(calculator, read.inputs) };
    });
    const size = Math.max(
      ...[low, high].map((end) =>
        end === undefined
          ? 0
          : end.output === undefined || base.output === undefined
            ? end.outcome === base.outcome
              ? 0
              : Number.MAX_VALUE
            : Math.abs(end.output - base.output),
      ),
    );
    yield { field: name, ...(low && { low }), ...(high && { high }), size };
  }
}

/** The main output and outcome for given inputs. */
export function mainOutput<F extends Fields, O extends object>(calculator: Calculator<F, O>, inputs: InputsOf<F>) {
  const { outcome, outputs } = calculator.compute(inputs);
  const output = valueAt(outputs, calculator.main);
  return typeof output === 'number' ? { outcome, output } : { outcome };
}

/** Largest effect first; inputs without any effect at the end. */
export const rankSwings = (swings: readonly Swing[]): readonly Swing[] => [...swings].sort((a, b) => b.size - a.size);
