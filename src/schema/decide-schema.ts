/** The JSON Schemas of an inventory and of a record's data, derived from the fields of items and workload. */

import { MOST_ITEMS } from '../decide/ask/inventory.ts';
import { itemFields } from '../decide/ask/item.ts';
import { services } from '../decide/ask/services.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import { placementIds } from '../decide/judge/catalogue.ts';
import { outcomes } from '../decide/judge/recommend.ts';
import { LARGEST_SEED } from '../kit/declare/interval.ts';
import { SCHEMA } from '../kit/read/ranges.ts';
import { fieldSchemas, type Schema, schemaMember } from './field-schema.ts';
import { DIALECT } from './json-schema.ts';
import { objectOf } from './object-of.ts';

const item = fieldSchemas(itemFields);
const workload = fieldSchemas(workloadFields);
const $defs = { ...workload.$defs, ...item.$defs };
const { default: _, ...serviceName } = item.properties['name']!;

const members = {
  [SCHEMA]: schemaMember,
  service: { ...serviceName, title: 'The name of the service' },
  workload: objectOf({}, workload.properties),
  seed: {
    description: 'What the draws from ranges begin with; 1 if absent.',
    type: 'integer',
    minimum: 0,
    maximum: LARGEST_SEED,
  },
};
const items = {
  type: 'array',
  description: 'Each has a name of its own.',
  minItems: 1,
  maxItems: MOST_ITEMS,
  items: objectOf({}, item.properties),
};

const usd = { type: 'number', minimum: 0 };
const share = { type: 'number', minimum: 0, maximum: 1 };
const decided: Schema = {
  type: 'object',
  required: ['item', 'outcome'],
  properties: {
    item: { type: 'string' },
    outcome: { enum: outcomes },
    placement: { description: 'Absent where nothing could be chosen.', enum: placementIds },
    usdPerMonth: { title: 'What it costs in all, at the medians', ...usd },
    winShare: { title: 'Share of the draws that it wins, where inputs are ranges', ...share },
    usdPerMonthRange: {
      title: 'What it costs in all, over the draws',
      ...objectOf({ p5: usd, p50: usd, p95: usd }),
    },
  },
};
const resting = {
  type: 'object',
  description: 'The defaults that it rests on: what a later edition is compared with.',
  required: ['workload', 'item'],
  properties: { workload: { type: 'object' }, item: { type: 'object' } },
};

const examples = services.map(({ title, workload: load, items: list }) => ({
  service: title,
  workload: load,
  items: list,
}));

/**
 * What `/schemas/v1/inventory.json` holds, the example services included.
 *
 * @param address where the schema can be fetched
 */
export const inventorySchema = (address: string): Schema => ({
  $schema: DIALECT,
  $id: address,
  title: 'The inventory of a service: its pieces of state and their workload',
  description:
    'What /decide/ and the command `where-state-lives decide` take. What is left out has its default. Each item has a name of its own.',
  ...objectOf({ items }, members),
  examples,
  $defs,
});

/** What `/schemas/v1/record.json` holds: an inventory with what was decided. It stands as JSON at the end of a decision record. */
export const recordSchema = (address: string): Schema => ({
  $schema: DIALECT,
  $id: address,
  title: 'The data of a decision record',
  description:
    'An inventory, the edition and defaults that it was decided with, and the placements. Paste it into /decide/ to open it again.',
  ...objectOf(
    {
      items,
      edition: { type: 'string', description: 'The edition of facts and defaults that it was decided with.' },
      engine: { type: 'integer', description: 'The version of the rules.' },
      defaults: resting,
      decided: { type: 'array', maxItems: MOST_ITEMS, items: decided },
    },
    members,
  ),
  $defs,
});
