/** The JSON Schema of what `decide` prints. */

import { MOST_ITEMS } from '../decide/ask/inventory.ts';
import { itemFields } from '../decide/ask/item.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import { placementIds, traitsOf } from '../decide/judge/catalogue.ts';
import { criteria } from '../decide/judge/choose.ts';
import { outcomes } from '../decide/judge/recommend.ts';
import { LARGEST_SEED } from '../kit/declare/interval.ts';
import { fieldSchemas, refer, type Schema } from './field-schema.ts';
import { DIALECT } from './json-schema.ts';
import { objectOf } from './object-of.ts';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const share = { type: 'number', minimum: 0, maximum: 1 };
const texts = { type: 'array', items: text };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const numbers = (names: readonly string[]): { readonly [name: string]: Schema } =>
  Object.fromEntries(names.map((name) => [name, refer('number')]));

const placement: Schema = { enum: placementIds };
/** A placement by its plain name and by the engine's, which also names combinations. */
const named = {
  placement: { enum: [...new Set(placementIds.map((id) => traitsOf(id).placement))] },
  combination: placement,
  title: text,
};

const costs = objectOf({
  ...numbers([
    'requestBytes',
    'addedP50Milliseconds',
    'addedP99Milliseconds',
    'usdPerMonth',
    'replicas',
    'storeBytes',
    'memoryNeededBytes',
    'replicaBytes',
    'exposureSeconds',
  ]),
  bill: objectOf(numbers(['traffic', 'keeping', 'replicas'])),
  losses: objectOf({
    perYear: objectOf(numbers(['sessions', 'writes'])),
    ...numbers(['sessionsPerCrash', 'sessionsPerDeploy', 'sessionsPerZone']),
  }),
  components: { description: 'Parts to operate that this item adds to what runs already.', ...texts },
});

const inputs = { type: 'object' };
const option = objectOf(
  { ...named, totalUsdPerMonth: refer('number'), costs, worth: objectOf(numbers(Object.keys(criteria))) },
  {
    onFront: { description: 'No other option is at least as good in everything and better in something.', ...flag },
    winShare: { description: 'Only where inputs are ranges.', ...share },
    possibleShare: { description: 'Only where inputs are ranges.', ...share },
    asked: {
      description: 'With --explain: the inputs of the calculators behind the costs.',
      ...objectOf({ payload: inputs, replicas: inputs, failover: inputs }, { inner: inputs, store: inputs }),
    },
  },
);

const excluded = objectOf(
  { ...named, because: text, rules: listOf(objectOf({ id: text, reason: text, page: text, source: text })) },
  { unserved: { description: 'No number of replicas or store nodes serves it.', const: true } },
);

const change = { of: { enum: ['item', 'workload'] }, input: text, label: text, winner: placement, sentence: text };
const flip: Schema = {
  anyOf: [
    objectOf(
      { kind: { const: 'quantity' }, ...change, to: { type: 'number' }, doublings: { type: 'number' } },
      { from: { type: 'number' }, backAt: { type: 'number' } },
    ),
    objectOf({ kind: { const: 'choice' }, ...change, to: { anyOf: [text, flag] } }),
  ],
};

const item = objectOf(
  {
    name: text,
    outcome: { enum: outcomes },
    why: texts,
    near: listOf(placement),
    options: listOf(option),
    excluded: listOf(excluded),
  },
  {
    ...named,
    routing: text,
    carrier: text,
    variants: listOf(objectOf({ id: text, words: text, page: text })),
    forcedBy: { description: 'Only where a replica is to hold it: the rules that left no other.', ...texts },
    margin: { description: 'What the winner saves, as a share. Only where nothing is a range.', type: 'number' },
    runnerUp: placement,
    draws: { type: 'integer' },
    unansweredShare: share,
    decisive: text,
    flips: { description: 'Absent with --no-flips.', ...listOf(flip) },
  },
);

const summary = objectOf(
  {
    ...numbers(['carriedBytes', 'cacheBytes', 'databaseBytes', 'replicaBytes', 'replicas', 'usdPerMonth']),
    sessionsLost: objectOf(numbers(['crash', 'zone', 'deploy'])),
    cookies: listOf(objectOf({ item: text, bytes: { type: 'number' } })),
    components: texts,
    stateful: listOf(
      objectOf({ item: text, placement, forcedBy: listOf({ type: 'object', required: ['id', 'reason'] }) }),
    ),
    together: listOf(objectOf({ item: text, from: placement, to: placement, because: text })),
  },
  { possibleShare: { description: 'Only where inputs are ranges.', ...share } },
);

const askedItem = fieldSchemas(itemFields);
const askedWorkload = fieldSchemas(workloadFields);

/**
 * What `/schemas/v1/decision.json` holds: the answer of `decide` as JSON.
 *
 * @param address where the schema can be fetched
 */
export const decisionSchema = (address: string): Schema => ({
  $schema: DIALECT,
  $id: address,
  title: 'The answer of decide',
  description:
    'What the command `where-state-lives decide` prints: for each item a placement, what it is weighed against, what is out and what would flip it.',
  ...objectOf(
    {
      command: { const: 'decide' },
      engine: { type: 'integer', description: 'The version of the rules.' },
      edition: { type: 'string', description: 'The edition of facts and defaults.' },
      service: text,
      inputs: objectOf({
        workload: objectOf({}, askedWorkload.properties),
        items: { type: 'array', minItems: 1, maxItems: MOST_ITEMS, items: objectOf({}, askedItem.properties) },
      }),
      items: listOf(item),
      summary,
    },
    {
      seed: { type: 'integer', minimum: 0, maximum: LARGEST_SEED, description: 'Only where inputs are ranges.' },
      link: { description: 'Opens the inventory; absent where it would be longer than servers take.', ...text },
    },
  ),
  $defs: {
    ...askedWorkload.$defs,
    ...askedItem.$defs,
    number: {
      description: 'A number, or its spread over the draws where inputs are ranges.',
      anyOf: [
        { type: 'number' },
        objectOf({ p5: { type: 'number' }, p50: { type: 'number' }, p95: { type: 'number' } }),
      ],
    },
  },
});
