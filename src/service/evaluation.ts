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
  protected readonly models: Models;
  protected readonly typed: Typed;
  readonly #values = new Map<string, unknown>();
  readonly #inputs = new Map<string, InputsOf<Fields> | undefined>();

  constructor(models: Models, typed: Typed) {
    this.models = models;
    this.typed = withPeak(typed);
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
    if (output) {
      const inputs = this.inputs(output.calculator);
      const model = this.models[output.calculator];
      return model && inputs && valueAt(outputsOf(model, inputs), output.path);
    }
    if (Object.hasOwn(this.typed, name)) return this.typed[name];
    if (rules[name]) return this.followed(name);
    return this.#default(name);
  }

  #default(name: string): unknown {
    const shared: Fields = quantities;
    if (shared[name]) return shared[name].default;
    for (const model of Object.values(this.models))
      for (const { quantity, field } of askedBy(model)) if (quantity === name) return field.default;
    return undefined;
  }

  /** The inputs of a calculator in this service; undefined where one that it needs has no value, or they break a rule together. */
  inputs(id: string): InputsOf<Fields> | undefined {
    if (!this.#inputs.has(id)) this.#inputs.set(id, this.#ask(id));
    return this.#inputs.get(id);
  }

  #ask(id: string): InputsOf<Fields> | undefined {
    const model = this.models[id];
    if (!model) throw new RangeError(`${id} is not loaded: await prepare first`);
    const values: Record<string, unknown> = {};
    const wrong: string[] = [];
    for (const asked of askedBy(model)) {
      const { value, isLacking } = this.read(asked);
      values[asked.name] = value;
      if (isLacking) wrong.push(asked.name);
    }
    const inputs = values as InputsOf<Fields>;
    for (const { field } of brokenBy(model, inputs)) wrong.push(field);
    return wrong.some((name) => model.asked?.[name]?.(inputs) ?? true) ? undefined : inputs;
  }

  /** One input of a calculator. */
  protected read({ quantity, field }: Asked): Read {
    const isTyped = Object.hasOwn(this.typed, quantity);
    const value = isTyped || rules[quantity] ? this.value(quantity) : field.default;
    const read = readValue(field, rounded(field, value));
    return 'value' in read ? { value: read.value, isLacking: false } : { value: field.default, isLacking: !isTyped };
  }
}

export type Asked = { readonly name: string; readonly field: Field; readonly quantity: string };

const askedOf = new WeakMap<Model, readonly Asked[]>();
/** The inputs of a calculator with the quantities that they are. */
export function askedBy(model: Model): readonly Asked[] {
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
export type Read = { readonly value: unknown; readonly isLacking: boolean };

/** A typed mean rate stands for the peak that it follows from. */
function withPeak(typed: Typed): Typed {
  const { requestsPerSecond: mean, peakRequestsPerSecond: peak } = typed;
  const { peakToMean = quantities.peakToMean.default } = typed;
  return typeof mean === 'number' && peak === undefined && typeof peakToMean === 'number'
    ? { ...typed, peakRequestsPerSecond: mean * peakToMean }
    : typed;
}
