/** The JSON Schema of a calculator: its inputs at the root, the envelope that it prints under `$defs`. */
import type { Calculator, Output } from '../kit/declare/define.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { DEFAULT_SEED, LARGEST_SEED } from '../kit/declare/interval.ts';
import { type Trust, trust } from '../kit/declare/trust.ts';
import { type UnitEntry, units } from '../kit/declare/units.ts';
import { RULE_BROKEN, SCHEMA, SEED } from '../kit/read/ranges.ts';
import { fieldSchemas, refer, schemaMember } from './field-schema.ts';
import { plainPatterns } from './plain-number.ts';

/** A schema under construction. */
type Schema = { [key: string]: unknown };

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

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
    properties: { value: { anyOf: [{ type: 'string' }, { type: 'boolean' }] }, share },
  },
};

/** What a leaf is: a number where its unit says so. */
const leaves: Schema = {
  number: { anyOf: [{ type: 'number' }, refer('spread')] },
  leaf: { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }, refer('spread'), refer('word')] },
};

/** One leaf. Where a number is meant, the spec says so by its unit; unit and trust stand in words, since validators refuse keywords of one's own. */
function leafSchema({ label, unit, basis, error }: Output<never>, atDefaults: Trust): Schema {
  const { label: unitLabel }: Pick<UnitEntry, 'label'> = units[unit];
  return {
    title: label,
    description: [
      ...(unitLabel === '' ? [] : [`Unit: ${unitLabel}.`]),
      `Basis: ${atDefaults.basis}${typeof basis === 'function' ? ', depending on inputs' : ''}.`,
      ...(atDefaults.error
        ? [`Error${typeof error === 'function' ? ' at the defaults' : ''}: ${atDefaults.error}.`]
        : []),
    ].join(' '),
    ...refer(unit === 'none' ? 'leaf' : 'number'),
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

const seedSchema: Schema = {
  title: 'Seed',
  description: 'Where an input is a range: what its draws start from. The same seed draws the same.',
  default: DEFAULT_SEED,
  anyOf: [
    { type: 'integer', minimum: 0, maximum: LARGEST_SEED },
    {
      type: 'string',
      allOf: ['^\\s*[0-9]{1,10}\\s*$', ...plainPatterns({ min: 0, max: LARGEST_SEED, integer: true })].map(
        (pattern) => ({
          pattern,
        }),
      ),
    },
  ],
};

/**
 * What `/schemas/v1/<id>.json` holds. `SITE` and paths are the caller's: `address` is where this schema can be fetched.
 *
 * @example jsonSchemaOf(replicas, 'https://example.org/schemas/v1/replicas.json').properties.zones
 */
export function jsonSchemaOf(calculator: Calculator, address: string): Schema {
  const { properties, $defs } = fieldSchemas(calculator.fields);
  const defaults = defaultsOf(calculator.fields);
  const outputs: Schema = { type: 'object' };
  for (const [path, output] of Object.entries(calculator.outputs))
    place(outputs, path, leafSchema(output, trust(output, defaults)));
  const text = { type: 'string' };
  return {
    $schema: DIALECT,
    type: 'object',
    additionalProperties: false,
    properties: { [SCHEMA]: schemaMember, ...properties, [SEED]: seedSchema },
    $id: address,
    title: calculator.question,
    description: `The inputs of ${calculator.id}, version ${calculator.version}; $defs.envelope is what it answers.`,
    $defs: {
      ...$defs,
      ...spreads,
      ...leaves,
      envelope: {
        type: 'object',
        required: ['calculator', 'version', 'edition', 'inputs', 'outcome', 'outputs', 'warnings', 'link'],
        properties: {
          calculator: { const: calculator.id },
          version: { const: calculator.version },
          edition: text,
          seed: { type: 'integer', description: 'Only where an input is a range.' },
          inputs: { type: 'object' },
          withoutEffect: {
            type: 'array',
            items: text,
            description: 'Inputs that were given and that nothing asks for beside the others.',
          },
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
          link: { type: 'string', pattern: '^https?://' },
        },
      },
    },
  };
}
