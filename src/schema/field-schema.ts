/** Fields as JSON Schema: what the command accepts for each, as far as JSON Schema can say it. */
import type { Field, Fields, OptionalQuantity, Quantity } from '../kit/declare/field.ts';
import { type Unit, type UnitEntry, units } from '../kit/declare/units.ts';
import { MAX_IDS } from '../kit/read/read.ts';
import { either, escaped } from './pattern.ts';
import { PLAIN_NUMBER, plainPatterns } from './plain-number.ts';
import { quantityText, rangeText } from './quantity-text.ts';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };
/** Parts that others refer to, by name. */
export type Definitions = { readonly [name: string]: Schema };

type Ranged = Quantity | OptionalQuantity;

export const refer = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const NOTHING: Schema = { type: 'string', pattern: '^\\s*$' };

/** What editors write into a file; the command ignores it. */
export const schemaMember: Schema = {
  description: 'The address of this schema, by which editors find it. Otherwise ignored.',
};

function bounds({ min, max, open, integer }: Ranged): Schema {
  return {
    type: integer ? 'integer' : 'number',
    [open === 'min' || open === 'both' ? 'exclusiveMinimum' : 'minimum']: min,
    [open === 'max' || open === 'both' ? 'exclusiveMaximum' : 'maximum']: max,
  };
}

const nameOf = ({ unit, min, max, open, integer }: Ranged): string =>
  [unit, `${min}-to-${max}`, ...(integer ? ['whole'] : []), ...(open ? [`open-${open}`] : [])].join('.');

/** What a unit's quantities share: text with a unit, and a range of such texts. */
const unitDefinitions = (unit: Unit): Definitions => ({
  plainNumber: { type: 'string', pattern: PLAIN_NUMBER },
  [`${unit}.text`]: {
    type: 'string',
    pattern: quantityText(unit),
    description: 'A number with a unit, separators or an exponent.',
  },
  [`${unit}.range`]: {
    type: 'string',
    pattern: rangeText(unit),
    description: 'A range: the ends of the 90% interval, as in 800..1200.',
  },
});

/** One quantity, and a quantity that may be a range; fields of the same bounds share them. */
function quantityDefinitions(field: Ranged): Definitions {
  const name = nameOf(field);
  return {
    ...unitDefinitions(field.unit),
    [name]: {
      anyOf: [
        bounds(field),
        { type: 'string', allOf: [refer('plainNumber'), ...plainPatterns(field).map((pattern) => ({ pattern }))] },
        refer(`${field.unit}.text`),
      ],
    },
    [`${name}.or-range`]: {
      anyOf: [
        refer(name),
        refer(`${field.unit}.range`),
        {
          type: 'object',
          description: 'A range: the ends of the 90% interval.',
          required: ['low', 'high'],
          properties: { low: refer(name), high: refer(name) },
        },
      ],
    },
  };
}

/** Ids separated by commas, as the command splits them. */
function listedIn(ids: readonly string[]): string {
  const one = either(ids.map(escaped));
  return `^[\\s,]*(?:${one}(?:\\s*,[\\s,]*${one}){0,${MAX_IDS - 1}})?[\\s,]*$`;
}

/** One field, without its words. */
function accepted(field: Field): Schema {
  switch (field.kind) {
    case 'quantity':
      return refer(`${nameOf(field)}.or-range`);
    case 'optionalQuantity':
      return { anyOf: [refer(`${nameOf(field)}.or-range`), { type: 'null' }, NOTHING] };
    case 'choice':
      return { enum: Object.keys(field.options) };
    case 'flag':
      return { enum: [true, false, 'true', 'false'] };
    case 'text':
      return {
        type: 'string',
        maxLength: field.maxLength,
        ...(field.pattern && { pattern: field.pattern[0].source }),
        ...(field.private && { writeOnly: true }),
      };
    case 'json':
      return {
        anyOf: [{ type: 'object' }, { type: 'null' }, { type: 'string', pattern: '^\\s*(?:\\{[\\s\\S]*\\}\\s*)?$' }],
      };
    case 'ids': {
      const ids = Object.keys(field.options);
      return {
        anyOf: [
          { type: 'array', maxItems: MAX_IDS, items: { enum: ids } },
          { type: 'string', pattern: listedIn(ids) },
        ],
      };
    }
  }
}

/** The unit and where the default comes from, in words: validators refuse keywords that they do not know. */
function about(field: Field): string {
  const { label }: Pick<UnitEntry, 'label'> = 'unit' in field ? units[field.unit] : { label: '' };
  return [
    field.help,
    label === '' ? undefined : `Unit: ${label}.`,
    'empty' in field ? `Left out: ${field.empty}.` : `Default: ${field.from}.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** A name as JSON Schema and all that its fields refer to. */
export const fieldSchemas = (
  fields: Fields,
): { readonly properties: { readonly [name: string]: Schema }; readonly $defs: Definitions } => ({
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        title: field.label,
        description: about(field),
        ...(field.default !== undefined && { default: field.default }),
        ...accepted(field),
      },
    ]),
  ),
  $defs: Object.assign(
    {},
    ...Object.values(fields).map((field) =>
      field.kind === 'quantity' || field.kind === 'optionalQuantity' ? quantityDefinitions(field) : {},
    ),
  ),
});
