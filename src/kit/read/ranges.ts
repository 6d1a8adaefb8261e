/** The ranges of a question, the seed that they are drawn with, and what follows: what links, exports and faces carry beside the inputs. */
import type { Model, Problem } from '../declare/define.ts';
import { defaultsOf, type Fields, type InputsOf } from '../declare/field.ts';
import type { Followed, Follower, Typed } from '../declare/follow.ts';
import { DEFAULT_SEED, type Intervals, LARGEST_SEED } from '../declare/interval.ts';
import { exact } from '../say/format.ts';
import { type Given, type Reading, readInputs } from './read.ts';

/**
 * `seed` starts the draws: the same one draws the same. Without an interval it means nothing. `followed` is absent where nobody asked what follows:
 * every input is then a value of its own.
 */
export type Ranges = { readonly intervals: Intervals; readonly seed: number; readonly followed?: Followed };

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

/**
 * Reads raw values into typed inputs as `readInputs` does, and the seed among them.
 *
 * @param fallback values that stand in for what is absent or invalid; the defaults when left out
 */
export function readRanges<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  { [SEED]: raw, [SCHEMA]: _, ...given }: Given,
  fallback?: InputsOf<F>,
): Reading<F> & Ranges {
  const reading = readInputs(calculator, given, fallback);
  const seed = raw === undefined ? DEFAULT_SEED : readSeed(raw);
  return typeof seed === 'number'
    ? { ...reading, seed }
    : { ...reading, seed: DEFAULT_SEED, problems: [...reading.problems, seed] };
}

/**
 * Reads raw values as `readRanges` does, where what nobody typed follows from the rest of the service. What it follows from must be loaded.
 *
 * @param tab quantities that were typed elsewhere
 */
export function readFollowing<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  given: Given,
  follower: Follower,
  tab: Typed = {},
): Reading<F> & Ranges {
  const { [SEED]: _seed, [SCHEMA]: _schema, ...typed } = given;
  const followed = follower.follow(calculator, typed, tab);
  const { fallback, problemsOf } = standIns(calculator, followed);
  const reading = readRanges(calculator, given, fallback);
  return { ...reading, problems: [...problemsOf(reading.inputs), ...reading.problems], followed };
}

/** What stands in for inputs that nobody typed, and what is wrong with those that have no value. */
export function standIns<F extends Fields, O extends object>({ fields, asked }: Model<F, O>, followed: Followed) {
  const values = Object.entries(followed).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]));
  const fallback: InputsOf<F> = { ...defaultsOf(fields), ...Object.fromEntries(values) };
  const problemsOf = (inputs: InputsOf<F>): readonly Problem[] =>
    Object.entries(followed).flatMap(([name, { problem, isTyped }]) =>
      problem && !isTyped && (asked?.[name]?.(inputs) ?? true) ? [problem] : [],
    );
  return { fallback, problemsOf };
}

/** Inputs that somebody typed: those that do not follow. */
export const typedOf = (inputs: Typed, followed: Followed = {}): Typed =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => followed[name]?.isTyped ?? true));
