import type { Field, Fields, InputsOf } from '../kit/declare/field.ts';
import type { Typed } from '../kit/declare/follow.ts';
import { rememberLast } from '../kit/page/remember-last.ts';
import { type Asked, askedBy, Evaluation, type Models, type Read } from './evaluation.ts';
import { rules } from './rules.ts';

/** The service that another was made from, with the quantities and calculators that may be others in it. */
type Base = { readonly service: GrowingEvaluation; readonly moved: ReadonlySet<string> };

/** A service of which more is typed again and again, as the decision does for each placement. What cannot have moved is not found again. */
export class GrowingEvaluation extends Evaluation {
  readonly #base: Base | undefined;
  readonly #fields = new Map<Field, Read>();

  constructor(models: Models, typed: Typed, base?: Base) {
    super(models, typed);
    this.#base = base;
  }

  /** The same service with more of it typed. */
  with(typed: Typed): GrowingEvaluation {
    const moved = movedBy(this.models, Object.keys(typed));
    return new GrowingEvaluation(this.models, { ...this.typed, ...typed }, { service: this, moved });
  }

  /** The inputs of a calculator, by its type. */
  inputsFor<F extends Fields>({ id }: { readonly id: string; readonly fields: F }): InputsOf<F> | undefined {
    // They were read with its own fields
    return this.inputs(id) as InputsOf<F> | undefined;
  }

  /** The service that has the same, where there is one. */
  #before(name: string): GrowingEvaluation | undefined {
    return this.#base?.moved.has(movableOf(name)) ? undefined : this.#base?.service;
  }

  override value(name: string): unknown {
    const before = this.#before(name);
    return before ? before.value(name) : super.value(name);
  }

  override inputs(id: string): InputsOf<Fields> | undefined {
    const before = this.#before(`${id}:`);
    return before ? before.inputs(id) : super.inputs(id);
  }

  protected override read(asked: Asked): Read {
    const known = this.#fields.get(asked.field);
    if (known) return known;
    const read = this.#before(asked.quantity)?.read(asked) ?? super.read(asked);
    this.#fields.set(asked.field, read);
    return read;
  }
}

/** A quantity, or a calculator for all of its outputs: "replicas" is the one, "replicas:" the other. */
const movableOf = (name: string): string => name.slice(0, name.indexOf(':') + 1) || name;

/** What rests on the same few quantities is asked thousands of times. */
const HELD_SETS = 256;

/** Quantities and calculators that rest on any of some quantities, these among them. */
const movedBy = rememberLast(
  (models: Models, names: readonly string[]): ReadonlySet<string> => {
    const moved = new Set(names.includes('requestsPerSecond') ? [...names, 'peakRequestsPerSecond'] : names);
    const isMoved = (from: string) => moved.has(movableOf(from));
    for (let before = -1; before !== moved.size; ) {
      before = moved.size;
      for (const [name, { from }] of Object.entries(rules)) if (from.some(isMoved)) moved.add(name);
      for (const model of Object.values(models))
        if (askedBy(model).some(({ quantity }) => moved.has(quantity))) moved.add(`${model.id}:`);
    }
    return moved;
  },
  HELD_SETS,
  (models, names) => `${[...Object.keys(models), '', ...names].join(' ')}`,
);
