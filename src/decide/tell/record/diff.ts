/** What changed between two decisions, and why: a record against today's model, or one scenario against another. */
import { EDITION } from '../../../kit/declare/edition.ts';
import type { Field, Fields } from '../../../kit/declare/field.ts';
import type { Intervals } from '../../../kit/declare/interval.ts';
import type { Given } from '../../../kit/read/read.ts';
import { showInput, showRanged } from '../../../kit/say/format.ts';
import type { Resolved } from '../../ask/inventory.ts';
import { type Item, itemFields } from '../../ask/item.ts';
import { type Workload, workloadFields } from '../../ask/workload.ts';
import type { PlacementId } from '../../judge/catalogue.ts';
import { ENGINE_VERSION } from '../../judge/decide.ts';
import type { Recommendation } from '../../judge/recommend.ts';
import type { ReadRecord } from './read-record.ts';

/** A value that differs; `because` says whether the reader or a default changed. */
export type Changed = {
  readonly where: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly because: 'default' | 'input';
};
export type Moved = {
  readonly item: string;
  readonly before?: PlacementId;
  readonly after?: PlacementId;
  /** The placement is another one, or there is none any more. */
  readonly differs: boolean;
  readonly usdBefore?: number;
  readonly usdAfter?: number;
};
export type Difference = {
  readonly changed: readonly Changed[];
  readonly moved: readonly Moved[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The models or facts themselves are newer. */
  readonly versions: readonly string[];
};

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const show = (field: Field, value: unknown): string => {
  try {
    return showInput(field, value).slice(0, 120);
  } catch {
    return String(value).slice(0, 120);
  }
};

/** Defaults that an inventory rested on and that are others today. */
function changedDefaults(where: string, fields: Fields, then: Given): readonly Changed[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    Object.hasOwn(then, name) && !alike(then[name], field.default)
      ? [
          {
            where,
            label: field.label,
            before: show(field, then[name]),
            after: show(field, field.default),
            because: 'default' as const,
          },
        ]
      : [],
  );
}

/** What a record decided against what today's model says of the same inventory. */
export function sinceRecord({ recorded }: ReadRecord, today: readonly Recommendation[]): Difference {
  const choices = recorded?.choices ?? [];
  const moved = today.map(({ item, best }): Moved => {
    const then = choices.find((one) => one.item === item.name);
    return {
      item: item.name,
      ...(then?.placement !== undefined && { before: then.placement }),
      ...(best && { after: best.id }),
      differs: then !== undefined && then.placement !== best?.id,
      ...(then?.usdPerMonth !== undefined && { usdBefore: then.usdPerMonth }),
      ...(best && { usdAfter: best.totalUsdPerMonth }),
    };
  });
  return {
    changed: [
      ...changedDefaults('workload', workloadFields, recorded?.defaults.workload ?? {}),
      ...changedDefaults('every item', itemFields, recorded?.defaults.item ?? {}),
    ],
    moved,
    added: today.filter(({ item }) => choices.every((one) => one.item !== item.name)).map(({ item }) => item.name),
    removed: choices.filter((one) => today.every(({ item }) => item.name !== one.item)).map(({ item }) => item),
    versions: [
      ...(recorded?.edition !== undefined && recorded.edition !== EDITION
        ? [`Facts and defaults: edition ${recorded.edition}, now ${EDITION}`]
        : []),
      ...(recorded?.engine !== undefined && recorded.engine !== ENGINE_VERSION
        ? [`Engine: version ${recorded.engine}, now ${ENGINE_VERSION}`]
        : []),
    ],
  };
}

type Design = { readonly resolved: Resolved; readonly recommendations: readonly Recommendation[] };
/** Inputs of one part of an inventory, with its intervals. */
type Inputs = { readonly values: Item | Workload; readonly intervals: Intervals };

const changedInputs = (where: string, fields: Fields, before: Inputs, after: Inputs): readonly Changed[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const of = ({ values, intervals }: Inputs) => [values[name as keyof typeof values], intervals[name]] as const;
    const shown = (inputs: Inputs) => showRanged(field, ...of(inputs));
    return alike(of(before), of(after))
      ? []
      : [{ where, label: field.label, before: shown(before), after: shown(after), because: 'input' as const }];
  });

const workloadOf = ({ resolved: { workload, intervals } }: Design): Inputs => ({
  values: workload,
  intervals: intervals.workload,
});
const itemAt = ({ resolved: { items, intervals } }: Design, at: number): Inputs => ({
  values: items[at]!,
  intervals: intervals.items[at] ?? {},
});

/** Two designs of a service: items are matched by their names. */
export function between(before: Design, after: Design): Difference {
  const pairs = after.recommendations.flatMap((now, index) => {
    const at = before.recommendations.findIndex(({ item }) => item.name === now.item.name);
    const then = before.recommendations[at];
    return then ? [{ then, now, was: itemAt(before, at), is: itemAt(after, index) }] : [];
  });
  const names = (one: Design) => one.resolved.items.map(({ name }) => name);
  return {
    changed: [
      ...changedInputs('workload', workloadFields, workloadOf(before), workloadOf(after)),
      ...pairs.flatMap(({ now, was, is }) => changedInputs(now.item.name, itemFields, was, is)),
    ],
    moved: pairs.map(({ then, now }) => ({
      item: now.item.name,
      ...(then.best && { before: then.best.id, usdBefore: then.best.totalUsdPerMonth }),
      ...(now.best && { after: now.best.id, usdAfter: now.best.totalUsdPerMonth }),
      differs: then.best?.id !== now.best?.id,
    })),
    added: names(after).filter((name) => !names(before).includes(name)),
    removed: names(before).filter((name) => !names(after).includes(name)),
    versions: [],
  };
}
