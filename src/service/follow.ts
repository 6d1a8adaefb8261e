import type { Model, Problem } from '../kit/declare/define.ts';
import type { Field, Fields } from '../kit/declare/field.ts';
import { type Followed, type FollowedInput, fromOf, quantityOf, type Typed } from '../kit/declare/follow.ts';
import { readValue } from '../kit/read/read.ts';
import { Evaluation, type Models, rounded } from './evaluation.ts';
import { rules } from './rules.ts';

/** Typed inputs of a calculator by the names of the service, those that are wrong left out, and ranges at their medians. */
export function namedIn<F extends Fields, O extends object>(model: Model<F, O>, typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(model.fields).flatMap(([name, field]) => {
      if (!Object.hasOwn(typed, name)) return [];
      const read = readValue(field, typed[name], true);
      return 'value' in read && read.value !== undefined ? [[quantityOf(model.id, name, field), read.value]] : [];
    }),
  );
}

const without = (typed: Typed, name: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([one]) => one !== name));

/**
 * What follows for a calculator where some of its inputs were typed, and some of the service elsewhere.
 *
 * @param sources calculators that it may follow from
 * @param typed its own inputs, by name
 * @param tab quantities that were typed elsewhere, by the names of the service; its own count first
 */
export function followIn(sources: Models, model: Model, typed: Typed, tab: Typed = {}): Followed {
  const { id } = model;
  const models = { ...sources, [id]: model };
  const own = namedIn(model, typed);
  const asked = new Set(Object.entries(model.fields).map(([name, field]) => quantityOf(id, name, field)));
  const elsewhere = Object.fromEntries(Object.entries(tab).filter(([name]) => !asked.has(name)));
  const all = { ...elsewhere, ...own };
  const whole = new Evaluation(models, all);
  const alone = Object.keys(elsewhere).length > 0 ? new Evaluation(models, own) : whole;
  const entries = Object.entries(model.fields).flatMap(
    ([name, field]): readonly (readonly [string, FollowedInput])[] => {
      const quantity = quantityOf(id, name, field);
      const rule = rules[quantity];
      if (!rule) return [];
      const isTyped = Object.hasOwn(own, quantity);
      const value = (isTyped ? new Evaluation(models, without(all, quantity)) : whole).followed(quantity);
      const read = value === undefined ? undefined : readValue(field, rounded(field, value));
      const said = { from: fromOf(field), isTyped, isOfTab: alone !== whole && alone.followed(quantity) !== value };
      if (read && 'value' in read) return [[name, { ...said, value: read.value }]];
      return [[name, { ...said, problem: problemOf(name, field, value) }]];
    },
  );
  const broken = entries.flatMap(([name, { problem, isTyped }]) =>
    problem && !isTyped ? [quantityOf(id, name, model.fields[name] ?? {})] : [],
  );
  // What follows from a broken input is broken too, and mended with it: it is said once
  const isOfBroken = (name: string) =>
    rules[quantityOf(id, name, model.fields[name] ?? {})]?.from.some((one) => broken.includes(one));
  return Object.fromEntries(
    entries.map(([name, { problem, ...rest }]) => [name, problem && !isOfBroken(name) ? { ...rest, problem } : rest]),
  );
}

/**
 * A quantity that follows from others by a formula alone.
 *
 * @param typed quantities by the names of the service; what is left out has its default
 * @example formulaOf('payload-cost.crossZoneShare', { zones: 2 }) // 0.5
 */
export const formulaOf = (name: string, typed: Typed): number => Number(new Evaluation({}, typed).followed(name));

/** Beside a field that the rest of the service leaves without a value, or gives one beyond its range. */
const problemOf = (name: string, field: Field, value: unknown): Problem => ({
  field: name,
  rule:
    value === undefined
      ? `follows from ${fromOf(field)}, which leaves it without a value for this service`
      : `follows from ${fromOf(field)} as ${String(value)}, which is beyond its range`,
  fix: `Enter ${field.label.toLowerCase()}, or change what it follows from`,
});
