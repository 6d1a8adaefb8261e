/** A service drawn many times: each interval of its inventory replaced by a value from it. */

import type { Field } from '../../../kit/declare/field.ts';
import type { Interval } from '../../../kit/declare/interval.ts';
import { draw } from '../../../kit/draws/draws.ts';
import type { Resolved } from '../../ask/inventory.ts';
import { type Item, itemFields } from '../../ask/item.ts';
import { type Workload, workloadFields } from '../../ask/workload.ts';

/** Enough that 5% of them are twenty; a thousand would take three times as long and move no end by a tenth of its interval. */
export const DRAWS = 400;

export type Drawn = { readonly workload: Workload; readonly items: readonly Item[] };
/** An input of an item (by its index) or of the workload that is an interval. */
export type IntervalOf = { readonly of: 'workload' | number; readonly input: string; readonly label: string };

type Member = IntervalOf & { readonly field: Field; readonly interval: Interval };

/** Every interval of an inventory, under a name of its own. */
function membersOf({ intervals }: Resolved): Readonly<Record<string, Member>> {
  const from = (of: 'workload' | number, fields: Readonly<Record<string, Field>>, given: Record<string, Interval>) =>
    Object.entries(given).map(([input, interval]) => {
      const field = fields[input]!;
      return [`${of}.${input}`, { of, input, label: field.label, field, interval }] as const;
    });
  return Object.fromEntries([
    ...from('workload', workloadFields, intervals.workload),
    ...intervals.items.flatMap((one, index) => from(index, itemFields, one)),
  ]);
}

/** The intervals that an item's answer depends on. */
export const intervalsOf = (resolved: Resolved, index: number): readonly IntervalOf[] =>
  Object.values(membersOf(resolved))
    .filter(({ of }) => of === 'workload' || of === index)
    .map(({ of, input, label }) => ({ of, input, label }));

export const hasIntervals = (resolved: Resolved): boolean => Object.keys(membersOf(resolved)).length > 0;

/** The service once for each draw; all items of a draw share its workload. */
export function drawnServices(resolved: Resolved): readonly Drawn[] {
  const members = membersOf(resolved);
  const pick = (key: 'interval' | 'field') =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member[key]]));
  const rows = draw(pick('interval') as Record<string, Interval>, pick('field'), DRAWS, resolved.seed);
  return rows.map((row) => {
    const changes = (of: 'workload' | number) =>
      Object.fromEntries(
        Object.entries(members).flatMap(([name, member]) => (member.of === of ? [[member.input, row[name]]] : [])),
      );
    // What is drawn lies in the field's limits, so the inputs stay what reading made of them.
    return {
      workload: { ...resolved.workload, ...changes('workload') } as Workload,
      items: resolved.items.map((item, index) => ({ ...item, ...changes(index) }) as Item),
    };
  });
}
