import { describe, expect, test } from 'vitest';
import { readInputs } from '../../kit/read/read.ts';
import { itemOf } from '../ask/inventory.fixture.ts';
import { defaultItem, type Item, itemFields, itemModel } from '../ask/item.ts';
import { defaultWorkload, type Workload, workloadFields, workloadModel } from '../ask/workload.ts';
import { flipLine } from '../tell/words.ts';
import { choose } from './choose.ts';
import { type Flip, flipsOf, type QuantityFlip, rankFlips, searchFlips } from './flips.ts';

// A search takes a second or more on a busy machine.
/** What the record says of the resolution: one part in a thousand, and three digits that a reader can type. */
const RESOLUTION = 0.001;
const ROUNDING = 0.01;

const changed = (item: Item, workload: Workload, { of, input }: Flip, value: unknown) =>
  of === 'item'
    ? ([{ ...item, [input]: value }, workload] as const)
    : ([item, { ...workload, [input]: value }] as const);
const winner = (item: Item, workload: Workload, flip: Flip, value: unknown) =>
  choose(...changed(item, workload, flip, value)).options[0]?.id;

/** A value on today's side of the crossing, as near as the resolution says; undefined where none lies between. */
function justBefore({ of, input, from, to }: QuantityFlip): number | undefined {
  const field = of === 'item' ? itemFields[input as keyof Item] : workloadFields[input as keyof Workload];
  if (!('max' in field)) throw new Error(`${input} is no quantity`);
  const start = from ?? field.max;
  const step = Math.max(Math.abs(to) * (RESOLUTION + ROUNDING), 'integer' in field && field.integer ? 1 : 0);
  const before = to > start ? Math.max(start, to - step) : Math.min(start, to + step);
  return before === to ? undefined : 'integer' in field && field.integer ? Math.round(before) : before;
}

const examples = [
  ['shop', 'anonymous cart'],
  ['public-api', "caller's identity"],

  ['bank-transfer', 'login session'],
] as const;

const cart = itemOf('shop', 'anonymous cart');
const cartFlips = flipsOf(cart.item, cart.workload);

describe.each(examples)('%s: %s', (service, name) => {
  const { item, workload } = itemOf(service, name);
  const today = choose(item, workload).options[0]?.id;
  const flips = name === 'anonymous cart' ? cartFlips : flipsOf(item, workload);

  test('has flips, and each of them flips', () => {
    expect(flips.length).toBeGreaterThan(3);
    for (const flip of flips) {
      expect(flip.winner, JSON.stringify(flip)).not.toBe(today);
      expect(winner(item, workload, flip, flip.to), JSON.stringify(flip)).toBe(flip.winner);
    }
  });

  test('just before the stated value, today’s winner still wins', () => {
    for (const flip of flips) {
      if (flip.kind !== 'quantity' || flip.to === 0) continue;
      const before = justBefore(flip);
      if (before !== undefined) expect(winner(item, workload, flip, before), JSON.stringify(flip)).toBe(today);
    }
  });

  test('farther on, where it is said to flip back, it does', () => {
    for (const flip of flips)
      if (flip.kind === 'quantity' && flip.backAt !== undefined)
        expect(winner(item, workload, flip, flip.backAt), JSON.stringify(flip)).toBe(today);
  });

  test('every stated value may be entered', () => {
    for (const flip of flips) {
      const [nextItem, nextWorkload] = changed(item, workload, flip, flip.to);
      expect(readInputs(itemModel, nextItem).problems, JSON.stringify(flip)).toEqual([]);
      expect(readInputs(workloadModel, nextWorkload).problems, JSON.stringify(flip)).toEqual([]);
    }
  });

  test('the smallest change comes first, choices after quantities', () => {
    const sizes = flips.map((flip) => (flip.kind === 'quantity' ? flip.doublings : Number.MAX_VALUE));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(
      rankFlips(flips.toReversed())
        .map(({ input }) => input)
        .toSorted(),
    ).toEqual(flips.map(({ input }) => input).toSorted());
  });
});

describe('an anonymous cart', () => {
  test('grown past the cookie goes to a store, at the latest at the length that browsers keep', () => {
    const size = cartFlips.find(
      (flip): flip is QuantityFlip => flip.kind === 'quantity' && flip.input === 'storedBytes' && flip.to > 1900,
    );
    expect(size?.from).toBe(1900);
    expect(size?.to).toBeLessThanOrEqual(4096);
  });

  test('a demand that flips the answer by being one is said so', () => {
    const asked = cartFlips.find(({ input }) => input === 'revokeSeconds');
    expect(asked).toMatchObject({ kind: 'quantity', to: itemFields.revokeSeconds.max });
    expect(asked && flipLine(asked)).toMatch(/asked for at all\. Then (?!encrypted)/);
  });
});

test('where demands contradict each other, each stated answer resolves it', () => {
  const item: Item = { ...defaultItem, offline: true, loss: 'money' };
  expect(choose(item, defaultWorkload).options).toEqual([]);
  const flips = flipsOf(item, defaultWorkload);
  expect(flips.map(({ input }) => input)).toEqual(expect.arrayContaining(['offline', 'loss']));
  for (const flip of flips) expect(winner(item, defaultWorkload, flip, flip.to)).toBe(flip.winner);
});

test('a search can be stopped after each input: its work is in slices', () => {
  const search = searchFlips(defaultItem, defaultWorkload);
  expect(search.next().done).toBe(false);
  expect(search.return([]).done).toBe(true);
});
