/** Inputs as they stand behind the `#` of an address: sorted keys, defaults and private fields left out, `e` for the edition, `seed` where ranges are drawn with another than 1. */
import type { Model } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Field, type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import { DEFAULT_SEED, rangeText } from '../declare/interval.ts';
import { fragmentOf } from './fragment.ts';
import { NO_RANGES, type Ranges, SEED } from './ranges.ts';

/** A value as a link has it. */
export const encode = (value: unknown): string =>
  Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value);

/** An organisation's own default is never left out: elsewhere the same link would mean another value. */
const same = (field: Field, value: unknown): boolean => !field.isOwn && encode(value) === encode(field.default);

/** The inputs as whoever follows the link has them: private ones empty, so that what they hide is asked again. */
const withoutPrivate = <F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
): InputsOf<F> =>
  Object.fromEntries(
    Object.entries(calculator.fields).map(([name, field]) => [name, isPrivate(field) ? field.default : inputs[name]]),
  ) as InputsOf<F>;

/** Names of the inputs that differ from their default and may be written down. */
export function changedNames<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  { intervals, followed }: Ranges = NO_RANGES,
): string[] {
  const open = withoutPrivate(calculator, inputs);
  const asked = Object.entries(calculator.fields).filter(
    ([name, field]) => !isPrivate(field) && (calculator.asked?.[name]?.(open) ?? true),
  );
  const differs = ([name, field]: (typeof asked)[number]) => {
    const follows = followed?.[name];
    if (Object.hasOwn(intervals, name) || !follows) return Object.hasOwn(intervals, name) || !same(field, inputs[name]);
    return follows.isOfTab || (follows.isTyped && inputs[name] !== follows.value);
  };
  const names = asked.filter(differs).map(([name]) => name);
  // Where nobody asked what follows, it might follow otherwise from the rest of the link.
  const mightFollow = followed || names.length === 0 ? [] : asked.filter(([, { follows }]) => follows !== undefined);
  return [...new Set([...names, ...mightFollow.map(([name]) => name)])].sort();
}

/** The values of a link that gives these inputs again, edition included. Empty where every input has its default. */
export function toQuery<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  ranges: Ranges = NO_RANGES,
): URLSearchParams {
  const { intervals, seed } = ranges;
  const names = changedNames(calculator, inputs, ranges);
  const query = new URLSearchParams(
    names.map((name) => [name, intervals[name] ? rangeText(intervals[name]) : encode(inputs[name])]),
  );
  if (seed !== DEFAULT_SEED && names.some((name) => intervals[name])) query.set(SEED, String(seed));
  if (names.length > 0) query.set('e', EDITION);
  query.sort();
  return query;
}

/** What a link gave, as raw text by name, and the edition it pins. Values are read and checked by `readRanges`. */
export function fromQuery(query: URLSearchParams): {
  readonly given: Record<string, string>;
  readonly edition: string | undefined;
} {
  const { e, ...given } = Object.fromEntries(query);
  return { given, edition: e };
}

/** The address of a calculator with these inputs; copied links pin the edition even with every default. */
export function linkTo<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  site: string,
  ranges: Ranges = NO_RANGES,
): string {
  const query = toQuery(calculator, inputs, ranges);
  query.set('e', EDITION);
  query.sort();
  return `${site.replace(/\/$/, '')}/calculators/${calculator.id}/${fragmentOf(query)}`;
}
