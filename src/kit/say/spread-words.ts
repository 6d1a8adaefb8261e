/** What draws say, in words: the same on the page, in exports and on cards. */
import type { Calculator, Output } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { Unit } from '../declare/units.ts';
import type { Spread } from '../draws/draws.ts';
import type { SpreadNumber } from '../draws/spread.ts';
import { DRAWS, RULE_BROKEN } from '../read/ranges.ts';
import type { Ranged } from './envelope.ts';
import { exact, share, show } from './format.ts';
import { valueAt } from './leaves.ts';

const isNumber = (value: unknown): value is SpreadNumber =>
  typeof value === 'object' && value !== null && 'p5' in value && 'p50' in value && 'p95' in value;

/** The spread of a number at a path; undefined where no draw has it. */
export function spreadAt<O extends object>({ spread }: Ranged<O>, path: string): SpreadNumber | undefined {
  const value = valueAt(spread.outputs, path);
  return isNumber(value) ? value : undefined;
}

/**
 * Both ends of a spread; one number where they read the same.
 *
 * @example spreadText({ p5: 1, p50: 2, p95: 4 }, milliseconds) // '1 ms to 4 ms'
 */
export function spreadText({ p5, p95 }: Spread, text: (value: number) => string): string {
  const [low, high] = [text(p5), text(p95)];
  return low === high ? low : `${low} to ${high}`;
}

/**
 * The same for a quantity of a unit.
 *
 * @example spanText({ p5: 14, p50: 21, p95: 35 }, 'count') // '14 to 35'
 */
export const spanText = (spread: SpreadNumber, unit: Unit): string => spreadText(spread, (value) => show(value, unit));

const outcomeText = (outcome: string, count: number): string =>
  outcome === RULE_BROKEN
    ? `${share(count)} of the draws break a rule between inputs`
    : `${share(count)} end in ${outcome.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

/** What an answer of single numbers is, where inputs are ranges. */
export const AT_MEDIANS = 'That is for the medians of the ranges.';

/** The sentence beside the answer: what the main number comes to over all draws, and how the others ended. **Bold** marks the numbers. */
export function spreadSentence<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  ranged: Ranged<O>,
): string {
  const outputs: Readonly<Record<string, Output<InputsOf<F>>>> = calculator.outputs;
  const { label, unit } = outputs[calculator.main]!;
  const main = spreadAt(ranged, calculator.main);
  const { outcome, outcomes } = ranged.spread;
  const others = Object.entries(outcomes)
    .filter(([name]) => name !== outcome)
    .map(([name, count]) => outcomeText(name, count));
  const where = main?.share === undefined ? '' : `, where it has a meaning (${share(main.share)})`;
  return [
    AT_MEDIANS,
    main
      ? `${label} over ${exact(DRAWS)} draws: **${spanText(main, unit)}** in 90% of them${where}, median **${show(main.p50, unit)}**.`
      : `${label} has no meaning in any of ${exact(DRAWS)} draws.`,
    ...(others.length > 0 ? [`${others.join(', ')}.`] : []),
  ].join(' ');
}
