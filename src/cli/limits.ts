import type { Calculator, Result } from '../kit/define.ts';
import { type LeafValue, leavesOf } from '../kit/envelope.ts';
import type { Fields, InputsOf } from '../kit/field.ts';
import { exact, show } from '../kit/format.ts';
import { parseQuantity } from '../kit/parse-quantity.ts';
import type { Limit } from './arguments.ts';
import { didYouMean } from './nearest.ts';

/** What came of the limits: what is wrong with them, and which are missed. One line each. */
export type Verdict = { readonly problems: readonly string[]; readonly missed: readonly string[] };

/** Keys by which an item of a list may be named instead of by its index. */
const NAMES = ['id', 'name', 'metric', 'event'];

/** Every spelling of a path whose lists are addressed by index, by id or as a whole. */
function spellings(path: string, leaves: readonly LeafValue[]): string[] {
  const [list, index] = /^(.*?)\[(\d+)\]/.exec(path)?.slice(1) ?? [];
  if (list === undefined || index === undefined) return [path];
  const rest = path.slice(`${list}[${index}]`.length);
  const names = leaves.filter((leaf) => NAMES.some((name) => leaf.path === `${list}[${index}].${name}`));
  return [path, `${list}.${index}${rest}`, `${list}[]${rest}`, ...names.map(({ value }) => `${list}[${value}]${rest}`)];
}

/** Checks `--fail-above` and `--fail-below` against a result. A value is read in the unit of its output: `p99Milliseconds=1.5 s`. */
export function checkLimits<F extends Fields, O extends object>(
  limits: readonly Limit[],
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
): Verdict {
  const leaves = leavesOf(calculator, inputs, result);
  const verdicts = limits.map((limit) => checkLimit(limit, calculator.outputs, leaves, result.outcome));
  return { problems: verdicts.flatMap(({ problems }) => problems), missed: verdicts.flatMap(({ missed }) => missed) };
}

function checkLimit(
  { side, path, value: text }: Limit,
  described: object,
  leaves: readonly LeafValue[],
  outcome: string,
): Verdict {
  const option = `--fail-${side} ${path}`;
  const bad = (message: string): Verdict => ({ problems: [`${option}: ${message}`], missed: [] });
  const found = leaves.filter((leaf) => spellings(leaf.path, leaves).includes(path));
  const numbers = leaves.filter(({ value }) => typeof value === 'number');
  if (found.length === 0) {
    const known = [...new Set(numbers.flatMap((leaf) => spellings(leaf.path, leaves)))];
    const absent = Object.hasOwn(described, path.replace(/\[[^\]]*\]|\.\d+(?=\.|$)/g, '[]'));
    return bad(
      absent
        ? `is absent from this result (outcome ${outcome}).${didYouMean(path, known, 3)}`
        : `there is no such output.${
            didYouMean(path, known, 3) ||
            ` Outputs are ${numbers
              .map((leaf) => leaf.path)
              .slice(0, 12)
              .join(', ')}`
          }`,
    );
  }
  const missed: string[] = [];
  for (const { path: at, value, output } of found) {
    if (typeof value !== 'number') return bad(`is ${JSON.stringify(value)}, not a number`);
    const limit = parseQuantity(text, output.unit);
    if (limit.kind !== 'number')
      return bad(`"${text.slice(0, 40)}" ${limit.kind === 'bad' ? limit.because : 'is not one number'}`);
    const over = side === 'above' ? value - limit.value : limit.value - value;
    if (over > 0)
      missed.push(
        `${at} is ${exact(value)}, ${exact(over)} ${side} ${exact(limit.value)}` +
          ` (${show(value, output.unit)} against ${show(limit.value, output.unit)})`,
      );
  }
  return { problems: [], missed };
}
