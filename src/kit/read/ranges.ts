/** The ranges of a question and the seed that they are drawn with: what links, exports and faces carry beside the inputs. */
import type { Model, Problem } from '../declare/define.ts';
import type { Fields } from '../declare/field.ts';
import { DEFAULT_SEED, type Intervals, LARGEST_SEED } from '../declare/interval.ts';
import { exact } from '../say/format.ts';
import { type Given, type Reading, readInputs } from './read.ts';

/** `seed` starts the draws: the same one draws the same. Without an interval it means nothing. */
export type Ranges = { readonly intervals: Intervals; readonly seed: number };

/** The name of the seed among given inputs, in a link as in JSON. No field has it. */
export const SEED = 'seed';
/** The name under which a file of inputs says which schema describes it, for editors. No field has it, and nothing reads it. */
export const SCHEMA = '$schema';
/** As many draws as each interval has slices. */
export const DRAWS = 1000;
/** The outcome of a draw whose values break a rule across fields: it has no outputs. */
export const RULE_BROKEN = 'ruleBroken';
export const NO_RANGES: Ranges = { intervals: {}, seed: DEFAULT_SEED };

export const hasRanges = ({ intervals }: Ranges): boolean => Object.keys(intervals).length > 0;

/**
 * A seed as JSON or a link gives it.
 *
 * @example readSeed('2') // 2
 */
function readSeed(raw: unknown): number | Problem {
  const seed = typeof raw === 'string' && /^\d{1,10}$/.test(raw.trim()) ? Number(raw) : raw;
  return typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED
    ? seed + 0
    : {
        field: SEED,
        rule: 'is not a seed',
        fix: `Enter a whole number between 0 and ${exact(LARGEST_SEED)}; it only starts the draws`,
      };
}

/** Reads raw values into typed inputs as `readInputs` does, and the seed among them. */
export function readRanges<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  { [SEED]: raw, [SCHEMA]: _, ...given }: Given,
): Reading<F> & Ranges {
  const reading = readInputs(calculator, given);
  const seed = raw === undefined ? DEFAULT_SEED : readSeed(raw);
  return typeof seed === 'number'
    ? { ...reading, seed }
    : { ...reading, seed: DEFAULT_SEED, problems: [...reading.problems, seed] };
}
