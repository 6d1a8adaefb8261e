/** A calculator's answer over the ranges of its inputs: every draw is computed, and what all of them say is gathered. */
import type { Model, Warning } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { Followed, Follower, Typed } from '../declare/follow.ts';
import { DRAWS, type Ranges, RULE_BROKEN, standIns, typedOf } from '../read/ranges.ts';
import { draw, type Spread } from './draws.ts';
import { gatherer } from './gather.ts';

/** A number over all draws. `share` is that of the draws in which it has a meaning, absent where that is all of them. */
export type SpreadNumber = Spread & { readonly share?: number };
/** What most draws say where not all say the same, and the share of those that do. */
export type SpreadWord<T extends string | boolean = string | boolean> = { readonly value: T; readonly share: number };

/** Outputs over all draws: numbers are spreads, words are what most draws say. What no draw has is absent. */
export type SpreadsOf<O> = O extends number
  ? SpreadNumber
  : O extends string | boolean
    ? O | SpreadWord<O>
    : O extends readonly (infer E)[]
      ? readonly SpreadsOf<E>[]
      : { readonly [K in keyof O]?: SpreadsOf<O[K]> };

/** A warning of some draws; `share` is absent where it is one of all draws. */
export type SpreadWarning = Warning & { readonly share?: number };

/** What all draws say. Shares of outputs and warnings are among the draws that break no rule. */
export type SpreadResult<O = object> = {
  /** The outcome at the medians. */
  readonly outcome: string;
  /** The share of the draws with each outcome; they add up to one. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly outputs: SpreadsOf<O>;
  readonly warnings: readonly SpreadWarning[];
};

/** What finds what follows in a draw, and what was typed elsewhere in the service. */
export type Service = { readonly follower: Follower; readonly tab: Typed };

/** How often each name was counted. */
class Tally {
  readonly counts = new Map<string, number>();
  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

/**
 * Draws and computes, one draw a step, so that a page can breathe between them.
 *
 * Outputs that a calculator computes only when they are read (payload-cost's break-evens) are left out: a search for each draw would take half a
 * minute. Items of a list are the same item in another draw where their names are, else where their places are.
 *
 * @param inputs valid, at the medians of the intervals
 * @param service finds what follows in each draw; without it every draw has what followed at the medians
 * @yields how many draws are done
 */
export async function* spreadSteps<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  { intervals, seed, followed }: Ranges,
  service?: Service,
): AsyncGenerator<number, SpreadResult<O>, undefined> {
  await service?.follower.prepare(calculator, typedOf(inputs, followed), service.tab);
  await calculator.prepare?.(inputs);
  const atMedians = calculator.compute(inputs);
  const gathering = gatherer(atMedians.outputs);
  const outcomes = new Tally();
  const warned = new Tally();
  const messages = new Map(atMedians.warnings.map(({ id, message }) => [id, message]));
  let answered = 0;
  for (const [done, values] of draw(intervals, calculator.fields, DRAWS, seed).entries()) {
    const typed: InputsOf<F> = { ...inputs, ...values };
    const drawn = service && followed ? again(calculator, typed, followed, service) : typed;
    if (!drawn || calculator.rules?.some((rule) => rule(drawn) !== undefined)) outcomes.add(RULE_BROKEN);
    else {
      const loading = calculator.prepare?.(drawn);
      if (loading) await loading;
      const { outcome, outputs, warnings } = calculator.compute(drawn);
      answered += 1;
      outcomes.add(outcome);
      gathering.add(outputs);
      for (const { id, message } of warnings) if (!messages.has(id)) messages.set(id, message);
      for (const id of new Set(warnings.map((warning) => warning.id))) warned.add(id);
    }
    yield done + 1;
  }
  return {
    outcome: atMedians.outcome,
    outcomes: Object.fromEntries([...outcomes.counts].map(([outcome, count]) => [outcome, count / DRAWS])),
    // The tree has the outputs' own members, each gathered by what it is.
    outputs: gathering.gather(answered) as SpreadsOf<O>,
    warnings: [...messages].flatMap(([id, message]) => {
      const count = warned.counts.get(id) ?? 0;
      return count === 0 ? [] : [{ id, message, ...(count < answered && { share: count / answered }) }];
    }),
  };
}

/** The inputs of a draw with what follows in it; undefined where something that must follow has no value. */
function again<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  followed: Followed,
  { follower, tab }: Service,
): InputsOf<F> | undefined {
  const news = follower.follow(calculator, typedOf(inputs, followed), tab);
  const { fallback, problemsOf } = standIns(calculator, news);
  const names = Object.keys(followed).filter((name) => !followed[name]?.isTyped);
  const drawn: InputsOf<F> = { ...inputs, ...Object.fromEntries(names.map((name) => [name, fallback[name]])) };
  return problemsOf(drawn).length > 0 ? undefined : drawn;
}

/** All draws at once, for whoever has nothing else to do meanwhile. */
export async function spreadResult<F extends Fields, O extends object>(
  calculator: Model<F, O>,
  inputs: InputsOf<F>,
  ranges: Ranges,
  service?: Service,
): Promise<SpreadResult<O>> {
  const steps = spreadSteps(calculator, inputs, ranges, service);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
