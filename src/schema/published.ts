/** Every schema that is published: a calculator's under its id, those of `decide`, and that of the limits. */
import { z } from 'zod';
import { calculators } from '../calculators/index.ts';
import { limitsSchema } from '../facts/limits-data.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { schemaAddresses } from './addresses.ts';
import { inventorySchema, recordSchema } from './decide-schema.ts';
import { decisionSchema } from './decision-schema.ts';
import type { Schema } from './field-schema.ts';
import { jsonSchemaOf } from './json-schema.ts';

const all: readonly Calculator[] = calculators;

/** A schema by the name of its file, and what it says of itself. */
export type Published = { readonly name: string; readonly describes: string; at(address: string): Schema };

/** The schemas of `decide`: what it takes, what a record holds, what it prints. */
export const decideSchemas: readonly Published[] = [
  { name: 'inventory', describes: 'The inventory of a service, which decide takes.', at: inventorySchema },
  { name: 'record', describes: 'The data at the end of a decision record.', at: recordSchema },
  { name: 'decision', describes: 'What decide prints.', at: decisionSchema },
];

/** The schema of the limits as data. */
export const limitsAsData: Published = {
  name: 'limits',
  describes: 'Every limit and hop, as reference/limits.json has them.',
  at: (address) => ({ $id: address, ...z.toJSONSchema(limitsSchema) }) as Schema,
};

export const published: readonly Published[] = [
  ...all.map((calculator) => ({
    name: calculator.id,
    describes: calculator.question,
    at: (address: string) => jsonSchemaOf(calculator, address),
  })),
  ...decideSchemas,
  limitsAsData,
];

/** All of them by name, with the addresses that they have on a site. */
export const publishedAt = (site: string): Readonly<Record<string, Schema>> =>
  Object.fromEntries(published.map(({ name, at }) => [name, at(schemaAddresses(name, site).schema)]));
