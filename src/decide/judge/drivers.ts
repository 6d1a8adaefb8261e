/** The inputs of a decision for reading: label, value, and whether it rests on a default. */
import type { Fields } from '../../kit/declare/field.ts';
import type { Intervals } from '../../kit/declare/interval.ts';
import type { Given } from '../../kit/read/read.ts';
import { showRanged } from '../../kit/say/format.ts';
import { isStartItem } from '../ask/inventory.ts';
import { type Item, itemFields } from '../ask/item.ts';
import { type Workload, workloadFields } from '../ask/workload.ts';

export type Driver = { readonly label: string; readonly value: string; readonly example: boolean };

const driversIn = (
  fields: Fields,
  values: Given,
  given: Given,
  intervals: Intervals,
  isUntouched = false,
): readonly Driver[] =>
  Object.entries(fields).map(([name, field]) => ({
    label: field.label,
    value: showRanged(field, values[name], intervals[name]),
    example: isUntouched || !Object.hasOwn(given, name),
  }));

/** The drivers of an item, its name left out. */
export function driversOf(item: Item, given: Given, intervals: Intervals): readonly Driver[] {
  const { name, ...fields } = itemFields;
  return driversIn(fields, item, given, intervals, isStartItem(given));
}

/** The workload in the same form. */
export const workloadDrivers = (workload: Workload, given: Given, intervals: Intervals): readonly Driver[] =>
  driversIn(workloadFields, workload, given, intervals);
