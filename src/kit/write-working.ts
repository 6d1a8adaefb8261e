import type { Calculator, Result } from './define.ts';
import type { Fields, InputsOf } from './field.ts';

/**
 * Puts the reader's numbers into the working, which the build wrote with the default ones. The formulas are static MathML; only the line of
 * numbers under each changes, so no island is needed for it.
 */
export function writeWorking<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
): void {
  for (const [index, step] of calculator.working.entries()) {
    const item = document.querySelector<HTMLElement>(`[data-working="${calculator.id}"] > [data-step="${index}"]`);
    const line = item?.querySelector('.numbers');
    if (!item || !line) continue;
    item.hidden = !(step.when?.(inputs, result.outputs) ?? true);
    if (!item.hidden) line.textContent = step.numbers(inputs, result.outputs);
  }
}
