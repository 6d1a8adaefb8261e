/** The JSON Schema of a calculator: its inputs at the root, the envelope that it prints under `$defs`. */
import { z } from 'zod';
import type { Calculator, Output } from '../kit/define.ts';
import { defaultsOf } from '../kit/field.ts';
import { toZod } from './to-zod.ts';

type Schema = { [key: string]: unknown };

/** One leaf. Where a number is meant, the spec says so by its unit. */
function leafSchema({ label, unit, basis, error }: Output<never>, basisAtDefaults: string): Schema {
  return {
    title: label,
    type: unit === 'none' ? ['number', 'string', 'boolean'] : 'number',
    'x-unit': unit,
    'x-basis': basisAtDefaults,
    ...(typeof basis === 'function' && { 'x-basis-depends-on-inputs': true }),
    ...(error !== undefined && { 'x-error': error }),
  };
}

/** Puts a leaf at `carry.legs[].usdPerMonth` into a tree of objects and arrays. No output is required: some are absent in some outcomes. */
function place(root: Schema, path: string, leaf: Schema): void {
  let node = root;
  for (const part of path.split('.')) {
    node['type'] = 'object';
    node['additionalProperties'] = false;
    node = child(child(node, 'properties'), part.replace('[]', ''));
    if (part.endsWith('[]')) {
      node['type'] = 'array';
      node = child(node, 'items');
    }
  }
  Object.assign(node, leaf);
}

/** The schema below a key, made where there is none yet. */
function child(node: Schema, key: string): Schema {
  node[key] ??= {};
  return node[key] as Schema;
}

/**
 * What `/schemas/v1/<id>.json` holds. `SITE` and paths are the caller's: `address` is where this schema can be fetched.
 *
 * @example jsonSchemaOf(replicas, 'https://example.org/schemas/v1/replicas.json').properties.zones
 */
export function jsonSchemaOf(calculator: Calculator, address: string): Schema {
  const inputs = z.toJSONSchema(toZod(calculator.fields), { io: 'input' });
  const defaults = defaultsOf(calculator.fields);
  const outputs: Schema = { type: 'object' };
  for (const [path, output] of Object.entries(calculator.outputs))
    place(
      outputs,
      path,
      leafSchema(output, typeof output.basis === 'function' ? output.basis(defaults) : output.basis),
    );
  const text = { type: 'string' };
  return {
    ...inputs,
    $id: address,
    title: calculator.question,
    description: `The inputs of ${calculator.id}, version ${calculator.version}; $defs.envelope is what it answers.`,
    $defs: {
      ...inputs.$defs,
      envelope: {
        type: 'object',
        required: ['calculator', 'version', 'edition', 'inputs', 'outcome', 'outputs', 'warnings', 'link'],
        properties: {
          calculator: { const: calculator.id },
          version: { const: calculator.version },
          edition: text,
          inputs: { type: 'object' },
          outcome: text,
          outputs,
          warnings: {
            type: 'array',
            items: { type: 'object', required: ['id', 'message'], properties: { id: text, message: text } },
          },
          link: { type: 'string', format: 'uri' },
        },
      },
    },
  };
}
