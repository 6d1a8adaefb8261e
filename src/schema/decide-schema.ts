/** The JSON Schemas of an inventory and of a record's data, derived from the fields of items and workload. */
import { z } from 'zod';
import { placementIds } from '../decide/catalogue.ts';
import { MOST_ITEMS } from '../decide/inventory.ts';
import { itemFields, itemModel, ONE_LINE } from '../decide/item.ts';
import { outcomes } from '../decide/recommend.ts';
import { services } from '../decide/services.ts';
import { workloadFields } from '../decide/workload.ts';
import { COMMAND } from '../kit/command.ts';
import { LARGEST_SEED } from '../kit/interval.ts';
import { toZod, toZodWithRules } from './to-zod.ts';

const members = (item: z.ZodType) => ({
  $schema: z.string().optional(),
  service: z.string().max(itemFields.name.maxLength).regex(ONE_LINE).optional(),
  workload: toZod(workloadFields).optional(),
  items: z.array(item).min(1).max(MOST_ITEMS),
  seed: z
    .int()
    .min(0)
    .max(LARGEST_SEED)
    .optional()
    .meta({ description: 'What the draws from ranges begin with; 1 if absent.' }),
});
const resting = z.looseObject({ workload: z.looseObject({}), item: z.looseObject({}) });
const usd = z.number().min(0);
const decided = z.looseObject({
  item: z.string(),
  outcome: z.enum(outcomes),
  placement: z.enum(placementIds).optional().meta({ description: 'Absent where nothing could be chosen.' }),
  usdPerMonth: usd.optional().meta({ title: 'What it costs in all, at the medians', 'x-unit': 'usdPerMonth' }),
  winShare: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ title: 'Share of the draws that it wins, where inputs are ranges' }),
  usdPerMonthRange: z
    .object({ p5: usd, p50: usd, p95: usd })
    .optional()
    .meta({ title: 'What it costs in all, over the draws' }),
});

const inventory = z.strictObject(members(toZod(itemFields)));
const record = z.strictObject({
  ...members(toZod(itemFields)),
  edition: z.string().meta({ description: 'The edition of facts and defaults that it was decided with.' }),
  engine: z.int().meta({ description: 'The version of the rules.' }),
  defaults: resting.meta({ description: 'The defaults that it rests on: what a later edition is compared with.' }),
  decided: z.array(decided).max(MOST_ITEMS),
});

/** An inventory with the rules that JSON Schema cannot say: those across fields, and names of which no two are alike. */
export const inventoryWithRules = z.strictObject(members(toZodWithRules(itemModel))).refine(({ items }) => {
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(items)
    .map(({ name }) => name.trim().toLowerCase());
  return new Set(names).size === names.length;
});

const examples = services.map(({ title, workload, items }) => ({ service: title, workload, items }));

/**
 * What `/schemas/v1/inventory.json` holds, the example services included. Names of items must differ, too.
 *
 * @param address where the schema can be fetched
 */
export const inventorySchema = (address: string): object => ({
  ...z.toJSONSchema(inventory, { io: 'input' }),
  $id: address,
  title: 'The inventory of a service: its pieces of state and their workload',
  description: `What /decide/ and \`${COMMAND} decide\` take. What is left out has its default. Each item has a name of its own.`,
  examples,
});

/** What `/schemas/v1/record.json` holds: an inventory with what was decided. It stands as JSON at the end of a decision record. */
export const recordSchema = (address: string): object => ({
  ...z.toJSONSchema(record, { io: 'input' }),
  $id: address,
  title: 'The data of a decision record',
  description:
    'An inventory, the edition and defaults that it was decided with, and the placements. Paste it into /decide/ to open it again.',
});
