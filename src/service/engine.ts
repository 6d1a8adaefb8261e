/** The code that finds what follows on a page, and the calculators that it follows from, each loaded once something rests on it. */
import type { Model } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { type Followed, quantityOf, type Typed } from '../kit/declare/follow.ts';
import { Evaluation } from './evaluation.ts';
import { followIn, namedIn } from './follow.ts';
import { rules } from './rules.ts';

/** One calculator of its parts. */
async function together(...parts: readonly Promise<object>[]): Promise<Omit<Model, 'id'>> {
  // Each part exports what a calculator has under that name
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** Calculators that others follow from: what they ask and how they answer, without their words. */
const loaders: ReadonlyMap<string, () => Promise<Omit<Model, 'id'>>> = new Map(
  Object.entries({
    replicas: () =>
      together(
        import('../calculators/replicas/ask/fields.ts'),
        import('../calculators/replicas/answer/compute.ts'),
        import('../calculators/replicas/ask/rules.ts'),
        import('../calculators/replicas/answer/prepare.ts'),
      ),
    'session-store': () =>
      together(
        import('../calculators/session-store/ask/fields.ts'),
        import('../calculators/session-store/answer/compute.ts'),
        import('../calculators/session-store/ask/rules.ts'),
      ),
    'token-size': () =>
      together(
        import('../calculators/token-size/ask/fields.ts'),
        import('../calculators/token-size/answer/compute.ts'),
        import('../calculators/token-size/ask/asked.ts'),
        import('../calculators/token-size/ask/rules.ts'),
        import('../calculators/token-size/answer/later-code.ts'),
      ),
  }),
);

const known: Record<string, Model> = {};

/** All names above one; outputs stand for themselves, not for what their calculator asks. */
function* above(name: string): Generator<string> {
  for (const one of rules[name]?.from ?? []) {
    yield one;
    yield* above(one);
  }
}

/** Other calculators that what follows for one rests on directly: "replicas.runtime" and "replicas:replicas" are of replicas. */
function sourcesOf<F extends Fields, O extends object>({ id, fields }: Model<F, O>): readonly string[] {
  const names = Object.entries(fields).flatMap(([name, field]) => [...above(quantityOf(id, name, field))]);
  const sources = names.flatMap((name) => /^([a-z-]+)[.:]/.exec(name)?.[1] ?? []);
  return [...new Set(sources)].filter((source) => source !== id && loaders.has(source));
}

const missing = <F extends Fields, O extends object>(model: Model<F, O>): readonly string[] =>
  sourcesOf(model).flatMap((id) => (known[id] ? missing(known[id]) : [id]));

async function loadAll<F extends Fields, O extends object>(model: Model<F, O>): Promise<void> {
  const load = async (id: string) => {
    const source = await loaders.get(id)?.();
    if (source) known[id] = { ...source, id };
  };
  for (let ids = missing(model); ids.length > 0; ids = missing(model)) await Promise.all([...new Set(ids)].map(load));
}

/** Those that it rests on, and those that they rest on. */
const allSourcesOf = <F extends Fields, O extends object>(model: Model<F, O>): readonly string[] => [
  ...new Set(sourcesOf(model).flatMap((id) => [id, ...(known[id] ? allSourcesOf(known[id]) : [])])),
];

/** Code that a source needs for its own inputs, once the source is there. */
function codeOf<F extends Fields, O extends object>(model: Model<F, O>, typed: Typed, tab: Typed) {
  const evaluation = new Evaluation(known, { ...tab, ...namedIn(model, typed) });
  const waits = allSourcesOf(model).flatMap((id) => {
    const source = known[id];
    const inputs = source?.prepare && evaluation.inputs(id);
    return inputs ? (source?.prepare?.(inputs) ?? []) : [];
  });
  return waits.length > 0 ? Promise.all(waits) : undefined;
}

/** Loads what a calculator follows from; undefined where all of it is there. */
export function prepare<F extends Fields, O extends object>(
  model: Model<F, O>,
  typed: Typed,
  tab: Typed,
): Promise<unknown> | undefined {
  return missing(model).length > 0 ? loadAll(model).then(() => codeOf(model, typed, tab)) : codeOf(model, typed, tab);
}

/** What follows; throws before `prepare` is through. */
export const follow = <F extends Fields, O extends object>(model: Model<F, O>, typed: Typed, tab: Typed): Followed =>
  followIn(known, model as never, typed, tab);
