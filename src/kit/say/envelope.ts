import type { Basis, Calculator, Core, Output, Result } from '../declare/define.ts';
import { EDITION } from '../declare/edition.ts';
import { type Fields, type InputsOf, isPrivate } from '../declare/field.ts';
import type { SpreadNumber, SpreadResult, SpreadWarning, SpreadWord } from '../draws/spread.ts';
import { linkTo } from '../read/codec.ts';
import { NO_RANGES, type Ranges } from '../read/ranges.ts';

/** What every face of a calculator gives out: CLI, JSON export, embed. Outputs without meaning are absent. */
export type Envelope = {
  readonly calculator: string;
  readonly version: number;
  readonly edition: string;
  /** What the draws started from; only where an input is a range, as `outcomes` is. */
  readonly seed?: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  /** The share of the draws with each outcome. */
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly outputs: object;
  readonly warnings: readonly SpreadWarning[];
  readonly link: string;
};

/** The ranges among some inputs, and what their draws say. */
export type Ranged<O extends object> = Ranges & { readonly spread: SpreadResult<O> };

/** The inputs as JSON: private ones redacted, ranges with their ends, JSON fields as the object they are, empty optional ones left out. */
function echo<F extends Fields, O extends object>(
  calculator: Core<F, O>,
  inputs: InputsOf<F>,
  { intervals }: Ranges,
): Record<string, unknown> {
  const entries = Object.entries(calculator.fields).flatMap(([name, field]) => {
    const value = intervals[name] ?? inputs[name];
    if (value === undefined || (isPrivate(field) && value === '')) return [];
    if (isPrivate(field)) return [[name, `redacted (${String(value).length} characters)`]];
    return [[name, field.kind === 'json' && typeof value === 'string' ? JSON.parse(value) : value]];
  });
  return Object.fromEntries(entries);
}

export const envelopeOf = <F extends Fields, O extends object>(
  calculator: Core<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
  site: string,
  ranged?: Ranged<O>,
): Envelope => ({
  calculator: calculator.id,
  version: calculator.version,
  edition: EDITION,
  ...(ranged && { seed: ranged.seed }),
  inputs: echo(calculator, inputs, ranged ?? NO_RANGES),
  outcome: result.outcome,
  ...(ranged && { outcomes: ranged.spread.outcomes }),
  outputs: ranged ? ranged.spread.outputs : result.outputs,
  warnings: ranged ? ranged.spread.warnings : result.warnings,
  link: linkTo(calculator, inputs, site, ranged),
});

/** One number or word of a result with its description. `path` has indices: `limits[0].usedBytes`. */
export type LeafValue = {
  readonly path: string;
  /** Over ranges a spread, or the commonest word with its share. */
  readonly value: string | number | boolean | SpreadNumber | SpreadWord;
  readonly output: Output<never>;
  readonly basis: Basis;
};

/** What stands where a single number or word stands without ranges. */
const isSpread = (node: unknown): node is SpreadNumber | SpreadWord =>
  typeof node === 'object' && node !== null && ('p50' in node || 'value' in node);

/** Every leaf of a result in order, described. Throws where a leaf has no description: a mistake in the spec. */
export function leavesOf<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  { outputs }: { readonly outputs: object },
): readonly LeafValue[] {
  const described: Readonly<Record<string, Output<InputsOf<F>>>> = calculator.outputs;
  const leaves: LeafValue[] = [];
  const put = (path: string, value: LeafValue['value'], output: Output<InputsOf<F>>) =>
    leaves.push({
      path,
      value,
      output,
      basis: typeof output.basis === 'function' ? output.basis(inputs) : output.basis,
    });
  const walk = (node: unknown, path: string, pattern: string): void => {
    const output = described[pattern];
    if (node === undefined) return;
    if (isSpread(node) && output) put(path, node, output);
    else if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) walk(item, `${path}[${index}]`, `${pattern}[]`);
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node))
        walk(item, path ? `${path}.${key}` : key, pattern ? `${pattern}.${key}` : key);
    } else if (typeof node === 'number' || typeof node === 'string' || typeof node === 'boolean') {
      if (!output) throw new Error(`${calculator.id}: output ${pattern} has no description in its spec`);
      put(path, node, output);
    } else throw new Error(`${calculator.id}: output ${path} is ${String(node)}, which has no meaning in JSON`);
  };
  walk(outputs, '', '');
  return leaves;
}

/** The value at a dotted path with optional indices (`carry.legs[0].usdPerMonth`), undefined where there is none. */
export function valueAt(outputs: object, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, key)
          ? (node as Record<string, unknown>)[key]
          : undefined,
      outputs,
    );
}
