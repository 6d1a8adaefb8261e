/** An inventory as zod reads it: an oracle that shares no code with the engine's reader but the parsing of quantities. */
import { z } from 'zod';
import { MOST_ITEMS } from '../decide/ask/inventory.ts';
import { itemFields, itemModel, ONE_LINE } from '../decide/ask/item.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import { LARGEST_SEED } from '../kit/declare/interval.ts';
import { toZod, toZodWithRules } from './to-zod.fixture.ts';

/** With the rules across fields, and names of which no two are alike. */
export const inventoryWithRules = z
  .strictObject({
    $schema: z.unknown().optional(),
    service: z.string().max(itemFields.name.maxLength).regex(ONE_LINE).optional(),
    workload: toZod(workloadFields).optional(),
    items: z.array(toZodWithRules(itemModel)).min(1).max(MOST_ITEMS),
    seed: z.int().min(0).max(LARGEST_SEED).optional(),
  })
  .refine(({ items }) => {
    const names = z
      .array(z.object({ name: z.string() }))
      .parse(items)
      .map(({ name }) => name.trim().toLowerCase());
    return new Set(names).size === names.length;
  });
