/** Links to calculators that open with a service as it was typed, ranges included. */
import type { Model } from '../kit/declare/define.ts';
import { type Fields, isPrivate } from '../kit/declare/field.ts';
import { quantityOf, type Typed } from '../kit/declare/follow.ts';
import { DEFAULT_SEED, type Interval, type Intervals, medianOf } from '../kit/declare/interval.ts';
import { toQuery } from '../kit/read/codec.ts';
import { fragmentOf } from '../kit/read/fragment.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import type { Models } from './evaluation.ts';
import { followIn } from './follow.ts';

/** What stands behind the address of each calculator's page, by its id. */
export type Fragments = Readonly<Record<string, string>>;

const at = (intervals: Intervals, end: keyof Interval): Typed =>
  Object.fromEntries(Object.entries(intervals).map(([name, interval]) => [name, interval[end]]));

/** Six figures: more than a reader of the page sees, and fewer than a quotient leaves in its address. */
const readable = (end: number): number => Number(end.toPrecision(6));

/** What a calculator asks for of a service, by its own names. */
const askedOf = ({ id, fields }: Model<Fields, object>, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const quantity = quantityOf(id, name, field);
      return isPrivate(field) || !Object.hasOwn(typed, quantity) ? [] : [[name, typed[quantity]]];
    }),
  );

/** Inputs that nobody gave and that the ends of the ranges move: what they are at the medians, and as ranges from one end to the other. */
function movedBy(models: Models, model: Model, given: Typed, typed: Typed, intervals: Intervals) {
  const [middle = {}, low = {}, high = {}] = [{}, at(intervals, 'low'), at(intervals, 'high')].map((ends) =>
    followIn(models, model, given, { ...typed, ...ends }),
  );
  return Object.entries(low).flatMap(([name, { value, isTyped }]) => {
    const ends = [value, high[name]?.value].filter((one) => typeof one === 'number');
    const [from = 0, to = 0] = [Math.min(...ends), Math.max(...ends)].map(readable);
    if (isTyped || ends.length < 2 || from === to) return [];
    return [{ name, middle: middle[name]?.value, interval: { low: from, high: to } }];
  });
}

/** Whether the middle of a range is what the medians of the others come to: not so where it moves in steps. */
const isMedian = (value: unknown, interval: Interval): boolean =>
  typeof value === 'number' && Math.abs(medianOf(interval) / value - 1) < 1e-4;

/**
 * What a page is given of a service with ranges: those that it asks for, and one input that follows from others, as the range that it then is. Where
 * more than one would have to be a range, drawn apart they would no longer belong together: the page takes them at the medians.
 */
function givenTo(models: Models, model: Model, typed: Typed, intervals: Intervals): Typed {
  const asked = askedOf(model, { ...typed, ...intervals });
  const [first] = movedBy(models, model, asked, typed, intervals);
  if (!first || !isMedian(first.middle, first.interval)) return asked;
  const given = { ...asked, [first.name]: first.interval };
  return movedBy(models, model, given, typed, intervals).length === 0 ? given : asked;
}

/**
 * @param typed quantities by the names of the service, ranges at their medians
 * @param intervals those of them that are ranges
 */
export const fragmentsOf = (models: Models, typed: Typed, intervals: Intervals): Fragments =>
  Object.fromEntries(
    Object.values(models).map((model) => {
      const follower = {
        prepare: () => undefined,
        follow: (_: unknown, own: Typed, tab: Typed) => followIn(models, model, own, tab),
      };
      const { inputs, ...ranges } = readFollowing(model, givenTo(models, model, typed, intervals), follower, typed);
      return [model.id, fragmentOf(toQuery(model, inputs, { ...ranges, seed: DEFAULT_SEED }))];
    }),
  );
