/** The service evaluated: each quantity and each calculator once, in whatever order they are asked for. */
import type { Model } from '../kit/declare/define.ts';
import type { Field, Fields, InputsOf } from '../kit/declare/field.ts';
import { quantityOf, type Typed } from '../kit/declare/follow.ts';
import { byText, rememberLast } from '../kit/page/remember-last.ts';
import { brokenBy, readValue } from '../kit/read/read.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { quantities } from './quantities.ts';
import { rules } from './rules.ts';

/** Calculators by their ids: those whose outputs others follow, and the one that is asked for. */
export type Models = Readonly<Record<string, Model>>;

/** Results stay for the next evaluation, which most often asks the same of most calculators. */
const HELD_RESULTS = 64;
/** What rests on the same few quantities is asked thousands of times. */
const HELD_SETS = 256;
const computeBy = new WeakMap<Model, (inputs: InputsOf<Fields>) => object>();
function outputsOf(model: Model, inputs: InputsOf<Fields>): object {
  const known =
    computeBy.get(model) ??
    rememberLast((asked: InputsOf<Fields>) => model.compute(asked).outputs, HELD_RESULTS, byText);
  computeBy.set(model, known);
  return known(inputs);
}

/** A value that follows, as its field takes it. */
export const rounded = (field: Field, value: unknown): unknown =>
  'integer' in field && field.integer && typeof value === 'number' ? Math.round(value) : value;

/** The outputs that a rule names begin with the id of their calculator: "replicas:sticky.replicas". */
export const outputIn = (name: string): { readonly calculator: string; readonly path: string } | undefined => {
  const colon = name.indexOf(':');
  return colon < 0 ? undefined : { calculator: name.slice(0, colon), path: name.slice(colon + 1) };
};

/**
 * A service in which some quantities were typed. What a calculator refuses is taken as not typed.
 *
 * @param models calculators whose outputs are followed
 * @param typed quantities by the names of the service
 */
export class Evaluation {
  readonly #models: Models;
  readonly #typed: Typed;
  readonly #values = new Map<string, unknown>();
  readonly #inputs = new Map<string, InputsOf<Fields> | undefined>();
  readonly #fields = new Map<Field, Read>();
  readonly #base: Base | undefined;

  constructor(models: Models, typed: Typed, base?: Base) {
    this.#models = models;
    this.#typed = withPeak(typed);
    this.#base = base;
  }

  /** The same service with more of it typed. What cannot have moved is not found again. */
  with(typed: Typed): Evaluation {
    const next = { ...this.#typed, ...typed };
    return new Evaluation(this.#models, next, { service: this, moved: movedBy(this.#models, Object.keys(typed)) });
  }

  /** What a quantity follows as, whether or not somebody typed another value; undefined where the service gives it none. */
  followed(name: string): unknown {
    const rule = rules[name];
    return rule?.value(rule.from.map((one) => this.value(one)));
  }

  /** The value of a quantity or an output; undefined where there is none. */
  value(name: string): unknown {
    if (!this.#values.has(name)) this.#values.set(name, this.#find(name));
    return this.#values.get(name);
  }

  #find(name: string): unknown {
    const output = outputIn(name);
    if (this.#base && !this.#base.moved.has(movableOf(name))) return this.#base.service.value(name);
    if (output) {
      const inputs = this.inputs(output.calculator);
      const model = this.#models[output.calculator];
      return model && inputs && valueAt(outputsOf(model, inputs), output.path);
    }
    if (Object.hasOwn(this.#typed, name)) return this.#typed[name];
    if (rules[name]) return this.followed(name);
    return this.#default(name);
  }

  #default(name: string): unknown {
    const shared: Fields = quantities;
    if (shared[name]) return shared[name].default;
    for (const model of Object.values(this.#models))
      for (const { quantity, field } of askedBy(model)) if (quantity === name) return field.default;
    return undefined;
  }

  /** The inputs of a calculator in this service; undefined where one that it needs has no value, or they break a rule together. */
  inputs(id: string): InputsOf<Fields> | undefined {
    if (!this.#inputs.has(id)) this.#inputs.set(id, this.#ask(id));
    return this.#inputs.get(id);
  }

  /** The same by the type of the calculator. */
  inputsFor<F extends Fields>({ id }: { readonly id: string; readonly fields: F }): InputsOf<F> | undefined {
    // They were read with its own fields
    return this.inputs(id) as InputsOf<F> | undefined;
  }

  #ask(id: string): InputsOf<Fields> | undefined {
    const model = this.#models[id];
    if (!model) throw new RangeError(`${id} is not loaded: await prepare first`);
    if (this.#base && !this.#base.moved.has(movableOf(`${id}:`))) return this.#base.service.inputs(id);
    const values: Record<string, unknown> = {};
    const wrong: string[] = [];
    for (const asked of askedBy(model)) {
      const { value, isLacking } = this.#read(asked);
      values[asked.name] = value;
      if (isLacking) wrong.push(asked.name);
    }
    const inputs = values as InputsOf<Fields>;
    for (const { field } of brokenBy(model, inputs)) wrong.push(field);
    return wrong.some((name) => model.asked?.[name]?.(inputs) ?? true) ? undefined : inputs;
  }

  /** One input of a calculator. */
  #read(asked: Asked): Read {
    const known = this.#fields.get(asked.field);
    if (known) return known;
    if (this.#base && !this.#base.moved.has(asked.quantity)) return this.#base.service.#read(asked);
    const read = this.#readHere(asked.quantity, asked.field);
    this.#fields.set(asked.field, read);
    return read;
  }

  #readHere(quantity: string, field: Field): Read {
    const isTyped = Object.hasOwn(this.#typed, quantity);
    const value = isTyped || rules[quantity] ? this.value(quantity) : field.default;
    const read = readValue(field, rounded(field, value));
    return 'value' in read ? { value: read.value, isLacking: false } : { value: field.default, isLacking: !isTyped };
  }
}

type Asked = { readonly name: string; readonly field: Field; readonly quantity: string };

const askedOf = new WeakMap<Model, readonly Asked[]>();
/** The inputs of a calculator with the quantities that they are. */
function askedBy(model: Model): readonly Asked[] {
  const known = askedOf.get(model);
  if (known) return known;
  const asked = Object.entries(model.fields).map(([name, field]) => ({
    name,
    field,
    quantity: quantityOf(model.id, name, field),
  }));
  askedOf.set(model, asked);
  return asked;
}

/** One input, and whether the service gives it no value that it takes. */
type Read = { readonly value: unknown; readonly isLacking: boolean };

/** The service that another was made from, with the quantities and calculators that may be others in it. */
type Base = { readonly service: Evaluation; readonly moved: ReadonlySet<string> };

/** A quantity, or a calculator for all of its outputs: "replicas" is the one, "replicas:" the other. */
const movableOf = (name: string): string => name.slice(0, name.indexOf(':') + 1) || name;

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

/** A typed mean rate stands for the peak that it follows from. */
function withPeak(typed: Typed): Typed {
  const { requestsPerSecond: mean, peakRequestsPerSecond: peak } = typed;
  const { peakToMean = quantities.peakToMean.default } = typed;
  return typeof mean === 'number' && peak === undefined && typeof peakToMean === 'number'
    ? { ...typed, peakRequestsPerSecond: mean * peakToMean }
    : typed;
}
