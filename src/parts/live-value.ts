/** What a live number in a sentence shows: one output or input of a calculator, for the reader's scenario. */
import type { Calculator, Problem, Result } from '../kit/declare/define.ts';
import type { Fields, InputsOf } from '../kit/declare/field.ts';
import { type Shared, sharedValue } from '../kit/page/scenario.ts';
import { readNumbers } from '../kit/read/read.ts';
import { show, showInput } from '../kit/say/format.ts';
import { valueAt } from '../kit/say/leaves.ts';

/** Where a live number comes from: "payload-cost.carry.gbPerMonth" is an output, "replicas.in.zones" an input. */
export type LiveSource = { readonly calculator: string; readonly path: string };

/** Splits the address of a live number. */
export function liveSource(of: string): LiveSource {
  const dot = of.indexOf('.');
  return { calculator: of.slice(0, dot), path: of.slice(dot + 1) };
}

/** The scenario may break a rule of the calculator: 20,000 sessions cannot share one request a second and short tokens. Then there is no result. */
export type Answered = { readonly inputs: InputsOf<Fields> } & (
  | { readonly result: Result<object>; readonly problem?: undefined }
  | { readonly result?: undefined; readonly problem: Problem }
);

const given = (query: string) => Object.fromEntries(new URLSearchParams(query));

/** Inputs of a calculator that follow the scenario: shared ones that the query does not fix. */
export const followed = (calculator: Calculator, query: string): readonly string[] =>
  Object.entries(calculator.fields)
    .filter(([name, field]) => field.shared !== undefined && !Object.hasOwn(given(query), name))
    .map(([name]) => name);

/** On what a live number rests: on something that the reader set, on the example that they may set, on what the page fixes, or on defaults alone. */
export function restsOn(calculator: Calculator, path: string, query: string, shared: Shared): keyof typeof rests {
  const input = path.startsWith('in.') ? path.slice(3) : undefined;
  const names = followed(calculator, query).filter((name) => input === undefined || name === input);
  if (names.some((name) => sharedValue(shared, calculator.fields[name]?.shared ?? name) !== undefined)) return 'yours';
  if (names.length > 0) return 'example';
  return (input === undefined ? query !== '' : Object.hasOwn(given(query), input)) ? 'fixed' : 'default';
}

/** The scenario's values for a calculator's shared inputs, by input, without those that the page fixes. */
export const sharedInputs = (
  calculator: Calculator,
  fixed: Readonly<Record<string, unknown>>,
  shared: Shared,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(calculator.fields).flatMap(([name, field]) => {
      const value =
        field.shared === undefined || Object.hasOwn(fixed, name) ? undefined : sharedValue(shared, field.shared);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * A calculator's answer for the scenario with some inputs fixed by a query. Shared values that this calculator refuses fall back to its defaults, as
 * they do on its own page. Throws where the query itself is wrong: a mistake in a page, found at build.
 */
export function answerFor(calculator: Calculator, query: string, shared: Shared): Answered {
  const fixed = readNumbers(calculator, given(query));
  if (fixed.problems.length > 0 || fixed.unknown.length > 0)
    throw new Error(
      `${calculator.id}?${query}: ${[...fixed.problems.map(({ field, fix }) => `${field}: ${fix}`), ...fixed.unknown.map((name) => `no input ${name}`)].join('; ')}`,
    );
  const { inputs } = readNumbers(calculator, { ...given(query), ...sharedInputs(calculator, given(query), shared) });
  const problem = calculator.rules?.map((rule) => rule(inputs)).find((broken) => broken !== undefined);
  return problem ? { inputs, problem } : { inputs, result: calculator.compute(inputs) };
}

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
