import type { Calculator, Result } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { hasRanges, type Ranges } from '../read/ranges.ts';

/** What the numbers in the formulas are. */
export const AS_ABOVE = 'The formulas with the numbers above in them.';
const AT_MEDIANS = 'The formulas with the medians of the ranges in them.';

/**
 * Puts the reader's numbers into the working, which the build wrote with the default ones. The formulas are static MathML; only the line of
 * numbers under each changes, so no island is needed for it.
 */
export function writeWorking<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
  ranges: Ranges,
): void {
  const about = document.querySelector(`[data-working-of="${calculator.id}"]`);
  if (about) about.textContent = hasRanges(ranges) ? AT_MEDIANS : AS_ABOVE;
  for (const [index, step] of calculator.working.entries()) {
    const item = document.querySelector<HTMLElement>(`[data-working="${calculator.id}"] > [data-step="${index}"]`);
    const line = item?.querySelector('.numbers');
    if (!item || !line) continue;
    item.hidden = !(step.when?.(inputs, result.outputs) ?? true);
    if (!item.hidden) line.textContent = step.numbers(inputs, result.outputs);
  }
}
