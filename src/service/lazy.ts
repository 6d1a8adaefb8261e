/** What follows on a page or in a frame: known for the defaults from the start, and found once something above it was typed. */
import type { Model } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { type Followed, fromOf, isSource, type PageFollower, quantityOf, type Typed } from '../kit/declare/follow.ts';

/**
 * Whether anything that follows for a calculator may move by what was typed. What rests on a calculator may move by whatever several calculators
 * ask for.
 */
export function mayMove<F extends Fields, O extends object>({ id, fields }: Model<F, O>, typed: Typed, tab: Typed) {
  const own = Object.keys(typed).flatMap((name) => (fields[name] ? [quantityOf(id, name, fields[name])] : []));
  const names = new Set([...own, ...Object.keys(tab)]);
  const isOfOthers = Object.keys(tab).length > 0 || Object.keys(typed).some((name) => fields[name]?.shared);
  const moves = (name: string) => (isSource(name) ? isOfOthers : names.has(name));
  return Object.entries(fields).some(
    ([name, field]) => field.follows?.some(moves) || (field.follows && names.has(quantityOf(id, name, field))),
  );
}

/** Finds what follows for one calculator. */
type Ask = <F extends Fields, O extends object>(calculator: Model<F, O>, typed: Typed, tab: Typed) => Promise<Followed>;

/** What follows where nothing above it was typed: the defaults. */
const asDefaults = <F extends Fields, O extends object>({ fields }: Model<F, O>, typed: Typed): Followed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.follows
        ? [[name, { from: fromOf(field), value: field.default, isTyped: Object.hasOwn(typed, name), isOfTab: false }]]
        : [],
    ),
  );

/** More questions than one page asks at a time. */
const HELD_ANSWERS = 200;

/**
 * Finds what follows for a page or a frame.
 *
 * @param ask finds it where something may have moved, by code that comes then
 */
export function followingBy(ask: Ask): PageFollower {
  const answers = new Map<string, Followed>();
  const keyOf = ({ id }: { readonly id: string }, typed: Typed, tab: Typed) => JSON.stringify([id, typed, tab]);

  return {
    prepare(calculator, typed, tab) {
      const key = keyOf(calculator, typed, tab);
      if (!mayMove(calculator, typed, tab) || answers.has(key)) return undefined;
      return ask(calculator, typed, tab).then((followed) => {
        answers.set(key, followed);
        for (const oldest of answers.keys()) if (answers.size > HELD_ANSWERS) answers.delete(oldest);
      });
    },
    follow: (calculator, typed, tab) => answers.get(keyOf(calculator, typed, tab)) ?? asDefaults(calculator, typed),
    here: () => import('./engine.ts'),
  };
}
