/** All that is asked anywhere, by who asks: what an edition has defaults for. */
import { calculators } from '../../calculators/index.ts';
import type { Fields } from '../../kit/declare/field.ts';
import { itemFields } from './item.ts';
import { workloadFields } from './workload.ts';

/** The inputs of each calculator under its id; the decision's, of the service and of an item, under `decide`, those that it takes from a calculator too. */
export const fieldsOfAll: { readonly [id: string]: Fields } = {
  ...Object.fromEntries(calculators.map(({ id, fields }) => [id, fields])),
  decide: { ...workloadFields, ...itemFields },
};
