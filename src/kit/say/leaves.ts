/** The leaves of a result: its numbers and words, one by one. */
import type { Calculator, Output } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import { type Trust, trust } from '../declare/trust.ts';
import type { SpreadNumber, SpreadWord } from '../draws/spread.ts';

/** One number or word of a result with its description. `path` has indices: `limits[0].usedBytes`. */
export type LeafValue = {
  readonly path: string;
  /** Over ranges a spread, or the commonest word with its share. */
  readonly value: string | number | boolean | SpreadNumber | SpreadWord;
  readonly output: Output<never>;
  readonly trust: Trust;
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
      trust: trust(output, inputs),
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
