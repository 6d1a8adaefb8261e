/** What follows on a page: known for the defaults from the start, and computed once something above it was typed, by code that comes then. */
import type { Model } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { type Followed, type Follower, fromOf, isSource, quantityOf, type Typed } from '../kit/declare/follow.ts';
import type * as Engine from './engine.ts';

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

/** What follows where nothing above it was typed: the defaults. */
const asDefaults = <F extends Fields, O extends object>({ fields }: Model<F, O>, typed: Typed): Followed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.follows
        ? [[name, { from: fromOf(field), value: field.default, isTyped: Object.hasOwn(typed, name), isOfTab: false }]]
        : [],
    ),
  );

let engine: typeof Engine | undefined;
const load = async () => {
  engine = await import('./engine.ts');
};

/** Finds what follows for a page or a frame. */
export const follower: Follower = {
  prepare(calculator, typed, tab) {
    if (!mayMove(calculator, typed, tab)) return undefined;
    return engine ? engine.prepare(calculator, typed, tab) : load().then(() => engine?.prepare(calculator, typed, tab));
  },
  follow: (calculator, typed, tab) =>
    engine && mayMove(calculator, typed, tab) ? engine.follow(calculator, typed, tab) : asDefaults(calculator, typed),
};
