/** What a live number in a sentence shows: one output or input of a calculator, for the reader's scenario. */
import type { Calculator, Problem, Result } from '../kit/declare/define.ts';
import type { Fields, InputsOf } from '../kit/declare/field.ts';
import { type Followed, type Follower, isSource, quantityOf } from '../kit/declare/follow.ts';
import type { Shared } from '../kit/page/scenario.ts';
import { standIns } from '../kit/read/ranges.ts';
import { readNumbers } from '../kit/read/read.ts';
import { show, showInput } from '../kit/say/format.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { numbersFields } from './numbers-fields.ts';

/** Where a live number comes from: "payload-cost.carry.gbPerMonth" is an output, "replicas.in.zones" an input. */
export type LiveSource = { readonly calculator: string; readonly path: string };

/** Splits the address of a live number. */
export function liveSource(of: string): LiveSource {
  const dot = of.indexOf('.');
  return { calculator: of.slice(0, dot), path: of.slice(dot + 1) };
}

/** The scenario may break a rule of the calculator: 20,000 sessions cannot share one request a second and short tokens. Then there is no result. */
export type Answered = { readonly inputs: InputsOf<Fields>; readonly followed: Followed } & (
  | { readonly result: Result<object>; readonly problem?: undefined }
  | { readonly result?: undefined; readonly problem: Problem }
);

const given = (query: string) => Object.fromEntries(new URLSearchParams(query));

/** Inputs of a calculator that the numbers at the top of a page move, by name or by what follows from them, where the query does not fix them. */
export const followed = (calculator: Calculator, query: string): readonly string[] =>
  Object.entries(calculator.fields)
    .filter(
      ([name, { shared = '', follows }]) =>
        (Object.hasOwn(numbersFields, shared) || follows !== undefined) && !Object.hasOwn(given(query), name),
    )
    .map(([name]) => name);

/** Whether something that the reader typed moves an input, by what it is called or by what it follows from. */
const isMoved = ({ id, fields }: Calculator, name: string, shared: Shared): boolean => {
  const field = fields[name];
  if (!field) return false;
  const { follows = [] } = field;
  const isOf = (one: string) => shared[one] !== undefined || (isSource(one) && Object.keys(shared).length > 0);
  return shared[quantityOf(id, name, field)] !== undefined || follows.some(isOf);
};

/** On what a live number rests: on something that the reader set, on the example that they may set, on what the page fixes, or on defaults alone. */
export function restsOn(calculator: Calculator, path: string, query: string, shared: Shared): keyof typeof rests {
  const input = path.startsWith('in.') ? path.slice(3) : undefined;
  const names = followed(calculator, query).filter((name) => input === undefined || name === input);
  const asked = input === undefined ? Object.keys(calculator.fields) : [input];
  const open = asked.filter((name) => !Object.hasOwn(given(query), name));
  if (open.some((name) => isMoved(calculator, name, shared))) return 'yours';
  if (names.length > 0) return 'example';
  return (input === undefined ? query !== '' : Object.hasOwn(given(query), input)) ? 'fixed' : 'default';
}

/** What the reader typed of a calculator's inputs, by input, without those that the page fixes. */
export const sharedInputs = (
  calculator: Calculator,
  fixed: Readonly<Record<string, unknown>>,
  shared: Shared,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(calculator.fields).flatMap(([name, field]) => {
      const value = Object.hasOwn(fixed, name) ? undefined : shared[quantityOf(calculator.id, name, field)];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * A calculator's answer for the scenario with some inputs fixed by a query. Shared values that this calculator refuses fall back to its defaults, as
 * they do on its own page. Throws where the query itself is wrong: a mistake in a page, found at build.
 *
 * @param follower finds what follows; what it needs is loaded
 */
export function answerFor(calculator: Calculator, query: string, shared: Shared, follower: Follower): Answered {
  const fixed = readNumbers(calculator, given(query));
  if (fixed.problems.length > 0 || fixed.unknown.length > 0)
    throw new Error(
      `${calculator.id}?${query}: ${[...fixed.problems.map(({ field, fix }) => `${field}: ${fix}`), ...fixed.unknown.map((name) => `no input ${name}`)].join('; ')}`,
    );
  const typed = typedFor(calculator, query, shared);
  const found = follower.follow(calculator, typed, shared);
  const { fallback, problemsOf } = standIns(calculator, found);
  const { inputs } = readNumbers(calculator, typed, fallback);
  const broken = calculator.rules?.map((rule) => rule(inputs)).find((one) => one !== undefined);
  const problem = problemsOf(inputs)[0] ?? broken;
  return { inputs, followed: found, ...(problem ? { problem } : { result: calculator.compute(inputs) }) };
}

/** The inputs that a page fixes, and over them nothing of the reader's but what it leaves open. */
export const typedFor = (calculator: Calculator, query: string, shared: Shared) => ({
  ...sharedInputs(calculator, given(query), shared),
  ...given(query),
});

/** The path by which an output is described: "events[1].sessionsLost" is one of "events[].sessionsLost". */
const placeless = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]');

/** The text of a live number; undefined where a rule or the outcome leaves it without a meaning. */
export function liveText(calculator: Calculator, path: string, { inputs, result }: Answered): string | undefined {
  if (path.startsWith('in.')) {
    const name = path.slice(3);
    const field = calculator.fields[name];
    if (!field) throw new Error(`${calculator.id} has no input ${name}`);
    const value = inputs[name];
    return typeof value === 'number' && 'unit' in field
      ? powersOfTen(show(value, field.unit))
      : showInput(field, value);
  }
  const output = calculator.outputs[placeless(path)];
  if (!output) throw new Error(`${calculator.id} has no output ${path}`);
  const value = result && valueAt(result.outputs, path);
  if (value === undefined) return undefined;
  return typeof value === 'number' ? powersOfTen(show(value, output.unit)) : String(value);
}

/** "2.8e-23" as a sentence has it: "2.8 × 10⁻²³". */
const powersOfTen = (text: string): string =>
  text.replace(
    /e([+-]\d+)/,
    (_, power: string) => ` × 10${[...power].map((sign) => SUPERSCRIPT[sign] ?? '').join('')}`,
  );
const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789-'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻'][index] ?? '']),
);

/** What stands in a sentence in place of a number without a text: the output's own words, or that these numbers leave it without a meaning. */
export const wordsForNone = (calculator: Calculator, path: string, { result }: Answered): string =>
  (result && calculator.outputs[placeless(path)]?.absent) ?? 'not computable with these numbers';

/** Why a number has no text: the rule that the scenario breaks, or the answer that stands in its place ("overload"). */
export const whyNone = (calculator: Calculator, { inputs, result, problem }: Answered): string =>
  problem
    ? `${calculator.fields[problem.field]?.label ?? problem.field} ${problem.rule}. ${problem.fix}.`
    : calculator.answer(inputs, result).replaceAll('**', '');

/** Stands in place of a further number of the same paragraph that has no text for the same reason. */
export const NOR_THIS = 'nor this';

/** What a live number says of itself when one points at it: on what it rests. */
export const rests = {
  fixed: 'For this case',
  default: 'Example: a default of the calculator',
  example: 'Example: follows the numbers at the top of the page',
  yours: 'From your numbers at the top of the page',
} as const;
