/** Whether today's model still supports a recorded decision. */
import type { PlacementId } from '../../decide/judge/catalogue.ts';
import { decideWithRanges } from '../../decide/judge/decide.ts';
import type { ItemRanges } from '../../decide/judge/ranges/ranges.ts';
import { percent } from '../../decide/judge/ranges/words.ts';
import type { Recommendation } from '../../decide/judge/recommend.ts';
import { type Difference, type Moved, sinceRecord } from '../../decide/tell/record/diff.ts';
import type { ReadRecord } from '../../decide/tell/record/read-record.ts';
import { exclusionLine } from '../../decide/tell/words.ts';
import { usd } from '../../kit/say/format.ts';

export type Checked = { readonly kept: readonly string[]; readonly broken: readonly string[] };

const withPrice = (placement: PlacementId | undefined, price: number | undefined): string =>
  placement === undefined ? 'no placement' : `${placement}${price === undefined ? '' : ` (${usd(price)} a month)`}`;

/** Why the recorded placement is not today's: the rules against it, or its price. */
function whyNot({ choice }: Recommendation, before: PlacementId | undefined): string {
  const out = choice.excluded.find(({ id }) => id === before);
  const option = choice.options.find(({ id }) => id === before);
  if (out) return ` ${exclusionLine(out)}`;
  return option ? ` Today it would cost ${usd(option.totalUsdPerMonth)} a month.` : '';
}

const brokenLine = (moved: Moved, made: Recommendation): string =>
  `${moved.item}: was ${withPrice(moved.before, moved.usdBefore)}, is ${withPrice(moved.after, moved.usdAfter)}.${whyNot(made, moved.before)}`;

/** As much as a 90% interval leaves on one side: an answer that comes up less often is no open one. */
const OFTEN = 0.05;
/** The share of the draws that a placement wins, where that leaves it open. */
function winsOften(ranges: ItemRanges | undefined, id: PlacementId | undefined): number | undefined {
  const share = ranges?.options.find((option) => option.id === id)?.winShare ?? 0;
  return share >= OFTEN ? share : undefined;
}

const reasons = ({ changed, versions }: Difference): readonly string[] => [
  ...changed.map(
    ({ where, label, before, after }) => `Changed default of ${where}: ${label} was ${before}, is ${after}.`,
  ),
  ...versions.map((line) => `${line}.`),
];

/**
 * Compares a record with today's model. A recorded placement that is within a tenth of today's winner is still supported: the model tells the two
 * not apart. So is one that wins in 5% of the draws where inputs are intervals. An item without a recorded decision, and a decision without its item, are not.
 */
export function checkRecord(record: ReadRecord): Checked {
  const { inventory, resolved } = record;
  const { recommendations, ranges } = decideWithRanges(inventory, resolved);
  const since = sinceRecord(record, recommendations);
  const kept: string[] = [];
  const broken: string[] = [];
  for (const [index, moved] of since.moved.entries()) {
    const made = recommendations[index];
    if (!made || since.added.includes(moved.item)) continue;
    const share = winsOften(ranges[index], moved.before);
    if (!moved.differs) kept.push(`${moved.item}: ${withPrice(moved.after, undefined)}, as recorded.`);
    else if (made.near.some(({ id }) => id === moved.before))
      kept.push(`${moved.item}: ${moved.before}, as recorded; ${moved.after} is within a tenth of it.`);
    else if (share !== undefined)
      kept.push(`${moved.item}: ${moved.before}, as recorded; undecided, it wins ${percent(share)} of the draws.`);
    else broken.push(brokenLine(moved, made));
  }
  for (const item of since.added) broken.push(`${item}: the record has no decision for it.`);
  for (const item of since.removed) broken.push(`${item}: the record decides it, but its inventory lacks it.`);
  if (broken.length === 0) return { kept, broken };
  const because = reasons(since);
  return {
    kept,
    broken: [
      ...broken,
      ...(because.length > 0
        ? because
        : ['No default, edition or engine version changed: the record itself was edited, or its rules were.']),
    ],
  };
}
