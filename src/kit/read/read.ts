/**
 * Reads what a person, a link or a script gave into typed inputs. One path for form, URL, CLI and embed, so that a message is written once.
 * Nothing is clamped: a value outside its rule is a problem, and the default stands in for it.
 */
import type { Model, Problem } from '../declare/define.ts';
import type { Field, Fields, InputsOf, OptionalQuantity, Quantity } from '../declare/field.ts';
import { type Interval, type Intervals, inField, medianOf } from '../declare/interval.ts';
import { units } from '../declare/units.ts';
import { exact } from '../say/format.ts';
import { parseQuantity } from './parse-quantity.ts';

/** The longest list of ids that is read; a path of hops has a handful. */
export const MAX_IDS = 50;

type Read = { readonly value: unknown; readonly interval?: Interval } | { readonly rule: string; readonly fix: string };

const lower = (label: string) => (/^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label);

function bounds(field: Quantity | OptionalQuantity): string {
  const unit = units[field.unit];
  const end = (value: number) => `${unit.prefix ?? ''}${exact(value)}`;
  const open =
    field.open === 'both'
      ? ' (both excluded)'
      : field.open === 'min'
        ? ` (${end(field.min)} excluded)`
        : field.open === 'max'
          ? ` (${end(field.max)} excluded)`
          : '';
  return `${end(field.min)} and ${end(field.max)}${unit.suffix.length > 1 || unit.suffix === '%' ? unit.suffix : ''}${open}`;
}

const exampleOf: { readonly [unit: string]: string } = {
  bytes: ', for example 800 or 1.2 kB',
  milliseconds: ', for example 80 or 1.5 s',
  seconds: ', for example 90 or 15 min',
  perSecond: ', for example 300 or 1.2k',
  share: ', for example 0.3 or 30%',
};

function readQuantity(field: Quantity | OptionalQuantity, raw: unknown, intervals: boolean): Read {
  // Written only where something is wrong: what follows reads its inputs in every draw
  const fix = () =>
    `Enter ${lower(field.label)} as a ${field.integer ? 'whole ' : ''}number between ${bounds(field)}${exampleOf[field.unit] ?? ''}`;
  if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === ''))
    return field.kind === 'optionalQuantity' ? { value: undefined } : { rule: 'is empty', fix: fix() };
  let value = raw;
  if (typeof raw === 'string') {
    const parsed = parseQuantity(raw, field.unit);
    if (parsed.kind === 'bad') return { rule: parsed.because, fix: fix() };
    value = parsed.kind === 'number' ? parsed.value : parsed;
  }
  if (typeof value === 'object' && value !== null && 'low' in value && 'high' in value) {
    const { low, high } = value;
    // In JSON each end may be text with a unit, as one number may.
    const [from, to] = [readEnd(field, low), readEnd(field, high)];
    const wrongEnd = (name: string, end: unknown) => {
      const wrong = missed(field, end, fix);
      return wrong && { ...wrong, rule: `is an interval whose ${name} end ${wrong.rule}` };
    };
    const wrong = wrongEnd('lower', from) ?? wrongEnd('upper', to);
    if (wrong) return wrong;
    if (typeof from !== 'number' || typeof to !== 'number' || from > to)
      return {
        rule: 'is an interval whose lower end is the larger',
        fix: 'Write the smaller end first, as in 800..1200',
      };
    if (!intervals && from < to)
      return { rule: 'is an interval, which is not possible here', fix: `Enter ${lower(field.label)} as one number` };
    const interval = { low: from + 0, high: to + 0 };
    return from < to ? { value: inField(field, medianOf(interval)), interval } : { value: interval.low };
  }
  return missed(field, value, fix) ?? { value: Number(value) + 0 };
}

/** A number, or text that is one with its unit; anything else as it was. */
function readEnd(field: Quantity | OptionalQuantity, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const parsed = parseQuantity(raw, field.unit);
  return parsed.kind === 'number' ? parsed.value : raw;
}

/** The rule that a value breaks as one number of a field; undefined where it breaks none. */
function missed(field: Quantity | OptionalQuantity, value: unknown, fix: () => string) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { rule: 'is not a number', fix: fix() };
  const below = value < field.min || (value === field.min && (field.open === 'min' || field.open === 'both'));
  const above = value > field.max || (value === field.max && (field.open === 'max' || field.open === 'both'));
  if (below || above) return { rule: `must lie between ${bounds(field)}`, fix: fix() };
  if (field.integer && !Number.isInteger(value)) return { rule: 'must be a whole number', fix: fix() };
  return undefined;
}

/**
 * Reads one raw value (typed text, a query parameter or a JSON value) against its field.
 *
 * @param intervals whether a quantity may be one; its value is then the median
 */
export function readValue(field: Field, raw: unknown, intervals = false): Read {
  if (field.kind === 'quantity' || field.kind === 'optionalQuantity') return readQuantity(field, raw, intervals);
  const label = lower(field.label);
  switch (field.kind) {
    case 'choice':
      return typeof raw === 'string' && Object.hasOwn(field.options, raw)
        ? { value: raw }
        : { rule: 'is not one of the choices', fix: `Choose ${label}: ${Object.keys(field.options).join(', ')}` };
    case 'flag':
      if (raw === true || raw === 'true') return { value: true };
      if (raw === false || raw === 'false') return { value: false };
      return { rule: 'is neither true nor false', fix: `Enter ${label} as true or false` };
    case 'text': {
      if (typeof raw !== 'string') return { rule: 'is not text', fix: `Enter ${label} as text` };
      if (raw.length > field.maxLength)
        return {
          rule: `is longer than ${exact(field.maxLength)} characters`,
          fix: `Shorten ${label} by ${exact(raw.length - field.maxLength)} characters`,
        };
      if (!raw.isWellFormed())
        return { rule: 'holds half a character (a lone surrogate)', fix: `Enter ${label} as valid text` };
      if (field.pattern && !field.pattern[0].test(raw))
        return { rule: `must be ${field.pattern[1]}`, fix: `Enter ${label} as ${field.pattern[1]}` };
      return { value: raw };
    }
    case 'json':
      return field.parse(raw, label, field.maxBytes);
    case 'ids': {
      const list =
        typeof raw === 'string'
          ? raw
              .split(',')
              .map((id) => id.trim())
              .filter((id) => id !== '')
          : raw;
      if (!Array.isArray(list)) return { rule: 'is not a list', fix: `Enter ${label} as a list of ids` };
      if (list.length > MAX_IDS) return { rule: `has more than ${MAX_IDS} entries`, fix: `Shorten ${label}` };
      const unknown = list.findIndex((id) => typeof id !== 'string' || !Object.hasOwn(field.options, id));
      return unknown < 0
        ? { value: list }
        : {
            rule: `has an unknown id: ${typeof list[unknown] === 'string' ? list[unknown].slice(0, 40) : 'not text'}`,
            fix: `Use ${Object.keys(field.options).join(', ')}`,
          };
    }
  }
}

export type Given = Readonly<Record<string, unknown>>;
export type Reading<F extends Fields> = {
  /** Every field has a value: the given one where it is valid, else the fallback's. */
  readonly inputs: InputsOf<F>;
  readonly problems: readonly Problem[];
  /** Which of the inputs that are asked are intervals: `inputs` has their medians. */
  readonly intervals: Intervals;
  /** Names that no field has. */
  readonly unknown: readonly string[];
};

/**
 * Reads raw values into typed inputs. Whoever asks works with all of an interval, not with its median alone; else `readNumbers` is right.
 *
 * @param fallback values that stand in for what is absent or invalid; the defaults when left out
 */
export const readInputs = <F extends Fields, O extends object>(
  calculator: Model<F, O>,
  given: Given,
  fallback?: InputsOf<F>,
): Reading<F> => readAll(calculator, given, fallback, true);

/** Reads raw values as `readInputs` does, where only single numbers can be answered: an interval is a problem. */
export const readNumbers = <F extends Fields, O extends object>(
  calculator: Model<F, O>,
  given: Given,
  fallback?: InputsOf<F>,
): Reading<F> => readAll(calculator, given, fallback, false);

/** What rules across fields say of inputs each of which was read. */
export const brokenBy = <F extends Fields, O extends object>(
  { rules = [] }: Model<F, O>,
  inputs: InputsOf<F>,
): readonly Problem[] => rules.flatMap((rule) => rule(inputs) ?? []);

function readAll<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  given: Given,
  fallback: InputsOf<F> | undefined,
  takesIntervals: boolean,
): Reading<F> {
  const problems: Problem[] = [];
  const inputs: Record<string, unknown> = {};
  const intervals: Record<string, Interval> = {};
  for (const [name, field] of Object.entries(calculator.fields)) {
    const standIn = fallback ? fallback[name] : field.default;
    const read = Object.hasOwn(given, name) ? readValue(field, given[name], takesIntervals) : { value: standIn };
    if ('value' in read) {
      inputs[name] = read.value;
      if (read.interval) intervals[name] = read.interval;
    } else {
      inputs[name] = standIn;
      problems.push({ field: name, ...read });
    }
  }
  const typed = inputs as InputsOf<F>;
  for (const problem of brokenBy(calculator, typed))
    if (!problems.some(({ field }) => field === problem.field)) problems.push(problem);
  return {
    inputs: typed,
    problems,
    intervals: Object.fromEntries(
      Object.entries(intervals).filter(([name]) => calculator.asked?.[name]?.(typed) ?? true),
    ),
    unknown: Object.keys(given).filter((name) => !Object.hasOwn(calculator.fields, name)),
  };
}
