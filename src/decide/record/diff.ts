/** What changed between two decisions, and why: a record against today's model, or one scenario against another. */
import { EDITION } from '../../kit/edition.ts';
import type { Field, Fields } from '../../kit/field.ts';
import { showInput } from '../../kit/format.ts';
import type { Given } from '../../kit/read.ts';
import type { PlacementId } from '../catalogue.ts';
import { ENGINE_VERSION } from '../decide.ts';
import type { Resolved } from '../inventory.ts';
import { type Item, itemFields } from '../item.ts';
import type { Recommendation } from '../recommend.ts';
import { type Workload, workloadFields } from '../workload.ts';
import type { ReadRecord } from './read.ts';

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

const changedInputs = (
  where: string,
  fields: Fields,
  before: Item | Workload,
  after: Item | Workload,
): readonly Changed[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const [a, b]: readonly unknown[] = [before[name as keyof typeof before], after[name as keyof typeof after]];
    return alike(a, b)
      ? []
      : [{ where, label: field.label, before: show(field, a), after: show(field, b), because: 'input' as const }];
  });

type Scenario = { readonly resolved: Resolved; readonly recommendations: readonly Recommendation[] };

/** Two scenarios of a service: items are matched by their names. */
export function between(before: Scenario, after: Scenario): Difference {
  const pairs = after.recommendations.flatMap((now) => {
    const then = before.recommendations.find(({ item }) => item.name === now.item.name);
    return then ? [{ then, now }] : [];
  });
  const names = (one: Scenario) => one.resolved.items.map(({ name }) => name);
  return {
    changed: [
      ...changedInputs('workload', workloadFields, before.resolved.workload, after.resolved.workload),
      ...pairs.flatMap(({ then, now }) => changedInputs(now.item.name, itemFields, then.item, now.item)),
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
