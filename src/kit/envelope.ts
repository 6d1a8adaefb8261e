import { linkTo } from './codec.ts';
import type { Basis, Calculator, Core, Output, Result, Warning } from './define.ts';
import { EDITION } from './edition.ts';
import { type Fields, type InputsOf, isPrivate } from './field.ts';

/** What every face of a calculator gives out: CLI, JSON export, embed. Outputs without meaning are absent. */
export type Envelope = {
  readonly calculator: string;
  readonly version: number;
  readonly edition: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  readonly outputs: object;
  readonly warnings: readonly Warning[];
  readonly link: string;
};

/** The inputs as JSON: private ones redacted, JSON fields as the object they are, empty optional ones left out. */
function echo<F extends Fields, O extends object>(
  calculator: Core<F, O>,
  inputs: InputsOf<F>,
): Record<string, unknown> {
  const entries = Object.entries(calculator.fields).flatMap(([name, field]) => {
    const value = inputs[name];
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
): Envelope => ({
  calculator: calculator.id,
  version: calculator.version,
  edition: EDITION,
  inputs: echo(calculator, inputs),
  outcome: result.outcome,
  outputs: result.outputs,
  warnings: result.warnings,
  link: linkTo(calculator, inputs, site),
});

/** One number or word of a result with its description. `path` has indices: `limits[0].usedBytes`. */
export type LeafValue = {
  readonly path: string;
  readonly value: string | number | boolean;
  readonly output: Output<never>;
  readonly basis: Basis;
};

/** Every leaf of a result in order, described. Throws where a leaf has no description: a mistake in the spec. */
export function leavesOf<F extends Fields, O extends object>(
  calculator: Calculator<F, O>,
  inputs: InputsOf<F>,
  result: Result<O>,
): readonly LeafValue[] {
  const described: Readonly<Record<string, Output<InputsOf<F>>>> = calculator.outputs;
  const leaves: LeafValue[] = [];
  const walk = (node: unknown, path: string, pattern: string): void => {
    if (node === undefined) return;
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) walk(item, `${path}[${index}]`, `${pattern}[]`);
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node))
        walk(item, path ? `${path}.${key}` : key, pattern ? `${pattern}.${key}` : key);
    } else if (typeof node === 'number' || typeof node === 'string' || typeof node === 'boolean') {
      const output = described[pattern];
      if (!output) throw new Error(`${calculator.id}: output ${pattern} has no description in its spec`);
      leaves.push({
        path,
        value: node,
        output,
        basis: typeof output.basis === 'function' ? output.basis(inputs) : output.basis,
      });
    } else throw new Error(`${calculator.id}: output ${path} is ${String(node)}, which has no meaning in JSON`);
  };
  walk(result.outputs, '', '');
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
