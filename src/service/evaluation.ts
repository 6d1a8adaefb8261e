/** The service evaluated: each quantity and each calculator once, in whatever order they are asked for. */
import type { Model } from '../kit/declare/define.ts';
import type { Field, Fields, InputsOf } from '../kit/declare/field.ts';
import { quantityOf, type Typed } from '../kit/declare/follow.ts';
import { byText, rememberLast } from '../kit/page/remember-last.ts';
import { readInputs, readValue } from '../kit/read/read.ts';
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
  readonly #models: Models;
  readonly #typed: Typed;
  readonly #values = new Map<string, unknown>();
  readonly #inputs = new Map<string, InputsOf<Fields> | undefined>();

  constructor(models: Models, typed: Typed) {
    this.#models = models;
    this.#typed = withPeak(typed);
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
    for (const { id, fields } of Object.values(this.#models))
      for (const [own, field] of Object.entries(fields)) if (quantityOf(id, own, field) === name) return field.default;
    return undefined;
  }

  /** The inputs of a calculator in this service; undefined where one that it needs has no value, or they break a rule together. */
  inputs(id: string): InputsOf<Fields> | undefined {
    if (!this.#inputs.has(id)) this.#inputs.set(id, this.#inputsOf(id));
    return this.#inputs.get(id);
  }

  #inputsOf(id: string): InputsOf<Fields> | undefined {
    const model = this.#models[id];
    if (!model) throw new RangeError(`${id} is not loaded: await prepare first`);
    const values: Record<string, unknown> = {};
    const lacking: string[] = [];
    for (const [name, field] of Object.entries(model.fields)) {
      const quantity = quantityOf(id, name, field);
      const isTyped = Object.hasOwn(this.#typed, quantity);
      const value = isTyped || rules[quantity] ? this.value(quantity) : field.default;
      const read = readValue(field, rounded(field, value));
      values[name] = 'value' in read ? read.value : field.default;
      if (!('value' in read || isTyped)) lacking.push(name);
    }
    const { inputs, problems } = readInputs(model, values);
    const wrong = [...lacking, ...problems.map(({ field }) => field)];
    return wrong.some((name) => model.asked?.[name]?.(inputs) ?? true) ? undefined : inputs;
  }
}

/** A typed mean rate stands for the peak that it follows from. */
function withPeak(typed: Typed): Typed {
  const { requestsPerSecond: mean, peakRequestsPerSecond: peak } = typed;
  const { peakToMean = quantities.peakToMean.default } = typed;
  return typeof mean === 'number' && peak === undefined && typeof peakToMean === 'number'
    ? { ...typed, peakRequestsPerSecond: mean * peakToMean }
    : typed;
}
