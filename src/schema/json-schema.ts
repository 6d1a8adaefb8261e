/** The JSON Schema of a calculator: its inputs at the root, the envelope that it prints under `$defs`. */
import { z } from 'zod';
import type { Calculator, Output } from '../kit/define.ts';
import { defaultsOf } from '../kit/field.ts';
import { DEFAULT_SEED, LARGEST_SEED } from '../kit/interval.ts';
import { RULE_BROKEN, SEED } from '../kit/ranges.ts';
import { toZod } from './to-zod.ts';

type Schema = { [key: string]: unknown };

const share = { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 };

/** What stands for a number or a word where an input is a range; referred to by every leaf. */
const spreads: Schema = {
  spread: {
    type: 'object',
    description: 'Over 1,000 draws; share is that of the draws in which it has a meaning, absent for all of them.',
    required: ['p5', 'p50', 'p95'],
    additionalProperties: false,
    properties: { p5: { type: 'number' }, p50: { type: 'number' }, p95: { type: 'number' }, share },
  },
  word: {
    type: 'object',
    description: 'What most draws say, and the share of those that do.',
    required: ['value', 'share'],
    additionalProperties: false,
    properties: { value: { type: ['string', 'boolean'] }, share },
  },
};
const spread = { $ref: '#/$defs/spread' };
const word = { $ref: '#/$defs/word' };

/** One leaf. Where a number is meant, the spec says so by its unit. */
function leafSchema({ label, unit, basis, error }: Output<never>, basisAtDefaults: string): Schema {
  return {
    title: label,
    anyOf: unit === 'none' ? [{ type: ['number', 'string', 'boolean'] }, spread, word] : [{ type: 'number' }, spread],
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
    properties: {
      ...inputs.properties,
      [SEED]: {
        title: 'Seed',
        description: 'Where an input is a range: what its draws start from. The same seed draws the same.',
        default: DEFAULT_SEED,
        anyOf: [
          { type: 'integer', minimum: 0, maximum: LARGEST_SEED },
          { type: 'string', pattern: '^\\d{1,10}$' },
        ],
      },
    },
    $id: address,
    title: calculator.question,
    description: `The inputs of ${calculator.id}, version ${calculator.version}; $defs.envelope is what it answers.`,
    $defs: {
      ...inputs.$defs,
      ...spreads,
      envelope: {
        type: 'object',
        required: ['calculator', 'version', 'edition', 'inputs', 'outcome', 'outputs', 'warnings', 'link'],
        properties: {
          calculator: { const: calculator.id },
          version: { const: calculator.version },
          edition: text,
          seed: { type: 'integer', description: 'Only where an input is a range.' },
          inputs: { type: 'object' },
          outcome: text,
          outcomes: {
            type: 'object',
            description: `Only where an input is a range: the share of the draws with each outcome, ${RULE_BROKEN} for draws that break a rule between inputs.`,
            additionalProperties: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
          },
          outputs,
          warnings: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'message'],
              properties: { id: text, message: text, share },
            },
          },
          link: { type: 'string', format: 'uri' },
        },
      },
    },
  };
}
