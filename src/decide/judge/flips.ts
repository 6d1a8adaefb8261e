/** What would have to change for another placement to win: each input alone, scanned over its range, the first crossing bisected. */
import type { OptionalQuantity, Quantity } from '../../kit/declare/field.ts';
import { readInputs } from '../../kit/read/read.ts';
import { type Item, itemFields, itemModel } from '../ask/item.ts';
import { type Workload, workloadFields } from '../ask/workload.ts';
import type { PlacementId } from './catalogue.ts';
import { choose } from './choose.ts';

type At = { readonly of: 'item' | 'workload'; readonly input: string; readonly label: string };
/** A quantity whose change alone makes another placement win. */
export type QuantityFlip = At & {
  readonly kind: 'quantity';
  /** Absent where nothing was required: an item that need not be revoked. */
  readonly from?: number;
  /** The first value found at which another placement wins: within one part in a thousand of the crossing. */
  readonly to: number;
  readonly winner: PlacementId;
  /** Farther on in the same direction today's winner wins again, at this value. */
  readonly backAt?: number;
  /** How far it is, in doublings or halvings. */
  readonly doublings: number;
};
/** A choice, or yes and no, of which another value makes another placement win. */
export type ChoiceFlip = At & { readonly kind: 'choice'; readonly to: string | boolean; readonly winner: PlacementId };
export type Flip = QuantityFlip | ChoiceFlip;

/** Steps of a scan in each direction; a reign shorter than a step can be missed, which the record says. */
export const STEPS = 24;
/** How many times larger or smaller a scan goes, inside the input's own range. */
export const REACH = 10_000;
/** From or to zero is as far as a scan goes. */
const FARTHEST = Math.log2(REACH);
const BISECTIONS = 12;
/** Where before a crossing today's winner must still win, as shares of it; and how often a crossing may turn out not to be the first. */
const BEFORE = [0.05, 0.02, 0.012, 0.008, 0.004];
const MOST_ISLANDS = 16;

type Scanned = Quantity | OptionalQuantity;
type Scan = At & { readonly field: Scanned };
const fieldsOf = { item: itemFields, workload: workloadFields } as const;
const entries = (['item', 'workload'] as const).flatMap((of) =>
  Object.entries(fieldsOf[of]).map(([input, field]) => ({ of, input, label: field.label, field })),
);
const scans: readonly Scan[] = entries.flatMap(({ field, ...at }) =>
  field.kind === 'quantity' || field.kind === 'optionalQuantity' ? [{ ...at, field }] : [],
);

/** An item and its service with one input changed. */
function changed(item: Item, workload: Workload, { of, input }: At, value: unknown) {
  return of === 'item'
    ? { item: { ...item, [input]: value }, workload }
    : { item, workload: { ...workload, [input]: value } };
}
const winnerWith = (item: Item, workload: Workload, at: At, value: unknown): PlacementId | undefined => {
  const next = changed(item, workload, at, value);
  return choose(next.item, next.workload).options[0]?.id;
};

/** The values of a scan: equal steps of the logarithm, from near the value to its range's end; zero is reached where the range has it. */
function valuesOf(field: Scanned, from: number, direction: 1 | -1): readonly number[] {
  const reach = from === field.max ? field.max : REACH;
  const unit = from > 0 ? from : Math.max(field.max * 1e-6, field.integer ? 1 : 1e-3);
  const end = direction > 0 ? Math.min(field.max, unit * REACH) : Math.max(field.min, from / reach);
  if (direction < 0 && from <= field.min) return [];
  const factor = (direction > 0 ? end / unit : Math.max(end, unit / reach) / unit) ** (1 / STEPS);
  const values = Array.from({ length: STEPS }, (_, step) => unit * factor ** (from > 0 ? step + 1 : step));
  const whole = values.map((value) => (field.integer ? Math.round(value) : value));
  const inside = [...new Set(whole)].filter((value) => (direction > 0 ? value > from : value < from));
  const withEnd =
    direction < 0 && field.min === 0 && field.open !== 'min' && field.open !== 'both' ? [...inside, 0] : inside;
  return withEnd.filter(
    (value) => value <= field.max && (value > field.min || (value === field.min && field.open === undefined)),
  );
}

/** The first crossing of a scan in one direction. */
function firstFlip(
  item: Item,
  workload: Workload,
  scan: Scan,
  today: PlacementId | undefined,
  direction: 1 | -1,
): QuantityFlip | undefined {
  const { field, of, input, label } = scan;
  const given = of === 'item' ? item[input as keyof Item] : workload[input as keyof Workload];
  if (typeof given !== 'number' && input !== 'revokeSeconds') return undefined;
  // What need not be revoked is scanned down from a demand that nobody would notice.
  const from = typeof given === 'number' ? given : field.max;
  const wins = (value: number) => winnerWith(item, workload, scan, value);
  const differs = (value: number) => {
    const winner = wins(value);
    return winner !== undefined && winner !== today;
  };
  // A demand may flip the answer by being one, however late.
  const asked = typeof given !== 'number' && direction < 0 ? [from] : [];
  const values = [...asked, ...valuesOf(field, from, direction)];
  const index = values.findIndex(differs);
  const beyond = values[index];
  if (beyond === undefined) return undefined;
  const start = index > 0 ? (values[index - 1] ?? from) : from;
  let other = crossing(start, beyond, field, differs);
  // Whole replicas make islands: a crossing behind one is not the first, and a step of the scan may have hit one.
  const earlier = index > 1 ? (values[index - 2] ?? from) : from;
  for (let again = 0; again < MOST_ISLANDS; again += 1) {
    const found = other;
    const before = BEFORE.map((share) =>
      (field.integer ? Math.round : Number)(found - direction * Math.abs(found) * share),
    )
      .filter((value) => (value - earlier) * direction > 0 && value !== found)
      .find(differs);
    if (before === undefined) break;
    other = crossing(earlier, before, field, differs);
  }
  const to = rounded(other, field, differs, direction);
  const winner = wins(to);
  if (winner === undefined) return undefined;
  const backAt = values.slice(index + 1).find((value) => wins(value) === today);
  const doublings = Math.abs(Math.log2(Math.max(to, Number.MIN_VALUE) / Math.max(from, Number.MIN_VALUE)));
  return {
    kind: 'quantity',
    of,
    input,
    label,
    ...(typeof given === 'number' && { from }),
    to,
    winner,
    ...(backAt !== undefined && { backAt }),
    doublings: from === 0 || to === 0 || given === undefined ? FARTHEST : Math.min(doublings, FARTHEST),
  };
}

/** Between a value at which today's winner wins and one at which another does, bisected. */
function crossing(start: number, beyond: number, field: Scanned, differs: (value: number) => boolean): number {
  let same = start;
  let other = beyond;
  for (let step = 0; step < BISECTIONS && Math.abs(other - same) > Math.abs(other) * 1e-4; step += 1) {
    const middle = field.integer ? Math.round((same + other) / 2) : (same + other) / 2;
    if (middle === same || middle === other) break;
    if (differs(middle)) other = middle;
    else same = middle;
  }
  return other;
}

/** The crossing in three significant digits where that still flips, so that a reader can type it. */
function rounded(value: number, field: Scanned, differs: (value: number) => boolean, direction: 1 | -1): number {
  if (field.integer || value === 0 || value === field.max) return value;
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  const near = (direction > 0 ? Math.ceil(value / scale - 1e-9) : Math.floor(value / scale + 1e-9)) * scale;
  const typed = Number(near.toPrecision(3));
  return typed >= field.min && typed <= field.max && differs(typed) ? typed : value;
}

/** The other values of a choice or of yes and no that flip the answer. */
function choiceFlips(item: Item, workload: Workload, today: PlacementId | undefined): readonly ChoiceFlip[] {
  return entries.flatMap(({ field, ...at }) => {
    const values = field.kind === 'choice' ? Object.keys(field.options) : field.kind === 'flag' ? [true, false] : [];
    const now = at.of === 'item' ? item[at.input as keyof Item] : workload[at.input as keyof Workload];
    return values.flatMap((value) => {
      const next = changed(item, workload, at, value);
      if (value === now || readInputs(itemModel, next.item).problems.length > 0) return [];
      const winner = choose(next.item, next.workload).options[0]?.id;
      return winner === undefined || winner === today ? [] : [{ kind: 'choice' as const, ...at, to: value, winner }];
    });
  });
}

/**
 * Every single input whose change makes another placement win, or any where requirements contradict each other today. A generator of slices:
 * it yields after each input, so that a page can stop a search that is no longer asked for.
 */
export function* searchFlips(item: Item, workload: Workload): Generator<readonly Flip[]> {
  const today = choose(item, workload).options[0]?.id;
  for (const scan of scans)
    yield ([-1, 1] as const).flatMap((direction) => firstFlip(item, workload, scan, today, direction) ?? []);
  yield choiceFlips(item, workload, today);
}

/** Smallest change first; choices after quantities, since a choice is no small change. */
export const rankFlips = (flips: readonly Flip[]): readonly Flip[] => [...flips].sort((a, b) => sizeOf(a) - sizeOf(b));
const sizeOf = (flip: Flip): number => (flip.kind === 'quantity' ? flip.doublings : Number.MAX_VALUE);

/**
 * All flips of an item, ranked.
 *
 * @example flipsOf(item, workload)[0] // { input: 'storedBytes', from: 1900, to: 2840, winner: 'shared-cache', … }
 */
export const flipsOf = (item: Item, workload: Workload): readonly Flip[] =>
  rankFlips([...searchFlips(item, workload)].flat());
