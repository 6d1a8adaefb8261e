/**
 * Reads what a person, a link or a script gave into typed inputs. One path for form, URL, CLI and embed, so that a message is written once.
 * Nothing is clamped: a value outside its rule is a problem, and the default stands in for it.
 */
import type { Model, Problem } from './define.ts';
import type { Field, Fields, InputsOf, OptionalQuantity, Quantity } from './field.ts';
import { exact } from './format.ts';
import { parseQuantity } from './parse-quantity.ts';
import { units } from './units.ts';

/** The longest list of ids that is read; a path of hops has a handful. */
export const MAX_IDS = 50;

type Read = { readonly value: unknown } | { readonly rule: string; readonly fix: string };

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
  share: ', for example 0.3 or 30 %',
};

function readQuantity(field: Quantity | OptionalQuantity, raw: unknown): Read {
  const label = lower(field.label);
  const between = `${field.integer ? 'a whole number ' : ''}between ${bounds(field)}`;
  const fix = `Enter ${label} as ${field.integer ? between : `a number ${between}`}${exampleOf[field.unit] ?? ''}`;
  if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === ''))
    return field.kind === 'optionalQuantity' ? { value: undefined } : { rule: 'is empty', fix };
  const reserved = { rule: 'is an interval, which results do not support yet', fix: `Enter ${label} as one number` };
  if (typeof raw === 'object' && 'low' in raw && 'high' in raw) return reserved;
  let value = raw;
  if (typeof raw === 'string') {
    const parsed = parseQuantity(raw, field.unit);
    if (parsed.kind === 'range') return reserved;
    if (parsed.kind !== 'number') return { rule: parsed.kind === 'bad' ? parsed.because : 'is empty', fix };
    value = parsed.value;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return { rule: 'is not a number', fix };
  const below = value < field.min || (value === field.min && (field.open === 'min' || field.open === 'both'));
  const above = value > field.max || (value === field.max && (field.open === 'max' || field.open === 'both'));
  if (below || above) return { rule: `must lie between ${bounds(field)}`, fix };
  if (field.integer && !Number.isInteger(value)) return { rule: 'must be a whole number', fix };
  return { value: value + 0 };
}

/** Reads one raw value (typed text, a query parameter or a JSON value) against its field. */
export function readValue(field: Field, raw: unknown): Read {
  const label = lower(field.label);
  switch (field.kind) {
    case 'quantity':
    case 'optionalQuantity':
      return readQuantity(field, raw);
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
  /** Names that no field has. */
  readonly unknown: readonly string[];
};

/**
 * Reads raw values into typed inputs.
 * @param fallback values that stand in for what is absent or invalid; the defaults when left out
 */
export function readInputs<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  given: Given,
  fallback?: InputsOf<F>,
): Reading<F> {
  const problems: Problem[] = [];
  const inputs: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(calculator.fields)) {
    const standIn = fallback ? fallback[name] : field.default;
    const read = Object.hasOwn(given, name) ? readValue(field, given[name]) : { value: standIn };
    if ('value' in read) inputs[name] = read.value;
    else {
      inputs[name] = standIn;
      problems.push({ field: name, ...read });
    }
  }
  const typed = inputs as InputsOf<F>;
  for (const rule of calculator.rules ?? []) {
    const problem = rule(typed);
    if (problem && !problems.some(({ field }) => field === problem.field)) problems.push(problem);
  }
  return {
    inputs: typed,
    problems,
    unknown: Object.keys(given).filter((name) => !Object.hasOwn(calculator.fields, name)),
  };
}
