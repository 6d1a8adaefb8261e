import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadText } from '../../../kit/say/spread-words.ts';
import { anyInventory, itemOf } from '../../ask/inventory.fixture.ts';
import { readInventory } from '../../ask/inventory.ts';
import { itemFields } from '../../ask/item.ts';
import { workloadFields } from '../../ask/workload.ts';
import { choose } from '../choose.ts';
import { decideQuickly, decideWithRanges } from '../decide.ts';
import { flipsOf } from '../flips.ts';
import { type ItemRanges, rangesOf } from './ranges.ts';
import { percent, rangeWords } from './words.ts';

const rangesFor = (inventory: unknown, index = 0): ItemRanges => {
  const { resolved, faults } = readInventory(inventory);
  expect(faults).toEqual([]);
  const { recommendations } = decideQuickly({ service: 'x', workload: {}, items: [{}] }, resolved);
  const ranges = rangesOf(resolved, index, recommendations[index]?.best);
  if (!ranges) throw new Error('no interval concerns the item');
  return ranges;
};
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('how often an option wins', () => {
  const cart = itemOf('shop', 'anonymous cart');
  const flip = flipsOf(cart.item, cart.workload).find(
    (one) => one.kind === 'quantity' && one.input === 'storedBytes' && one.backAt === undefined,
  );
  // Quantiles of a log-normal between its 5% and its 95% point, Φ(z) by tables: the flip at the median, one and two deviations above.
  test.each([
    [1, 0.5],
    [Math.exp(-0.2), 0.8413],
    [Math.exp(-0.4), 0.9772],
  ])('is the probability that its input lies before the flip: median at %d of it, %d', (at, expected) => {
    if (flip?.kind !== 'quantity') throw new Error('the size of a cart flips nothing');
    const median = flip.to * at;
    const factor = Math.exp(1.6448536 * 0.2);
    const interval = { low: Math.round(median / factor), high: Math.round(median * factor) };
    const { options } = rangesFor({ workload: cart.workload, items: [{ ...cart.item, storedBytes: interval }] });
    const today = choose(cart.item, cart.workload).options[0]?.id;
    expect(options.find(({ id }) => id === today)?.winShare).toBeCloseTo(expected, 1.7);
  });

  test('all shares together are all draws', () => {
    const { options, unansweredShare } = rangesFor({
      workload: { peakRequestsPerSecond: '10..100000' },
      items: [{ storedBytes: '10..1000000', revokeSeconds: '1..100000' }],
    });
    expect(options.reduce((sum, { winShare }) => sum + winShare, unansweredShare)).toBeCloseTo(1, 9);
  });
});

describe('spreads', () => {
  test('of a cost that grows with one input are that cost at the ends of its interval', () => {
    const at = (usd: unknown) =>
      decideQuickly(
        ...(() => {
          const { inventory, resolved } = readInventory({
            workload: { databaseUsdPerGb: usd, activeSessions: 1_000_000 },
            items: [{ loss: 'money' }],
          });
          return [inventory, resolved] as const;
        })(),
      ).recommendations[0]?.best?.totalUsdPerMonth ?? 0;
    const { options } = rangesFor({
      workload: { databaseUsdPerGb: '0.1..10', activeSessions: 1_000_000 },
      items: [{ loss: 'money' }],
    });
    const { p5 = 0, p50 = 0, p95 = 0 } = options[0]?.totalUsdPerMonth ?? {};
    expect(p5 / at(0.1)).toBeCloseTo(1, 2);
    expect(p50 / at(1)).toBeCloseTo(1, 2);
    expect(p95 / at(10)).toBeCloseTo(1, 1);
  });

  test('an interval without width is a number, and nothing else is drawn', () => {
    const one = (storedBytes: unknown) => {
      const { inventory, resolved } = readInventory({ items: [{ storedBytes }] });
      const { ranges, totals, recommendations } = decideWithRanges(inventory, resolved);
      return [ranges, totals, recommendations[0]?.best?.totalUsdPerMonth];
    };
    expect(one('900..900')).toEqual(one(900));
    expect(one(900).slice(0, 2)).toEqual([[undefined], undefined]);
  });

  test('the same seed gives the same, another nearly the same', () => {
    const of = (seed: number) => rangesFor({ seed, items: [{ storedBytes: '500..5000' }] });
    const [first, other] = [of(1), of(2)];
    expect(of(1)).toEqual(first);
    expect(other).not.toEqual(first);
    const [a, b] = [first, other].map(({ options }) => options[0]?.totalUsdPerMonth.p95 ?? 0) as [number, number];
    expect(a / b).toBeCloseTo(1, 1);
  });

  test('an interval of one item leaves the others alone; one of the workload is in all of them', () => {
    const items = [{ name: 'a', storedBytes: '500..5000' }, { name: 'b' }];
    const { inventory, resolved } = readInventory({ items });
    const { ranges } = decideWithRanges(inventory, resolved);
    expect(ranges.map((one) => one !== undefined)).toEqual([true, false]);
    const shared = readInventory({ workload: { zones: '2..6' }, items: [{ name: 'a' }, { name: 'b' }] });
    expect(decideWithRanges(shared.inventory, shared.resolved).ranges.every((one) => one !== undefined)).toBe(true);
  });

  /** Some quantities of random inventories become intervals up to their value. */
  const widened = anyInventory.map(({ inventory }) => {
    const widen = (fields: object, given: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(given).map(([name, value], index) => {
          const field: unknown = Reflect.get(fields, name);
          const isRanged =
            typeof value === 'number' &&
            typeof field === 'object' &&
            field !== null &&
            'min' in field &&
            index % 2 === 0;
          const low = isRanged ? Math.max(Number(Reflect.get(field, 'min')), value / 2) : 0;
          return [
            name,
            isRanged && low < value ? { low: 'integer' in field ? Math.ceil(low) : low, high: value } : value,
          ];
        }),
      );
    return {
      service: inventory.service,
      workload: widen(workloadFields, inventory.workload),
      items: inventory.items.map((item) => widen(itemFields, item)),
    };
  });
  test('are finite and in order, whatever the inventory', () => {
    fc.assert(
      fc.property(widened, (inventory) => {
        const { inventory: read, resolved, faults } = readInventory(inventory);
        expect(faults.filter(({ rule }) => !/excluded/.test(rule))).toEqual([]);
        const { ranges, totals } = decideWithRanges(read, resolved);
        const spreads = numbersIn([ranges, totals]);
        expect(spreads.filter((value) => !Number.isFinite(value) || value < 0)).toEqual([]);
        for (const one of ranges)
          for (const { totalUsdPerMonth: total } of one?.options ?? [])
            expect(total.p5 <= total.p50 && total.p50 <= total.p95, JSON.stringify(total)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });
});

describe('words', () => {
  const open = rangesFor({
    workload: { peakRequestsPerSecond: '100..2000', activeSessions: '5k..50k' },
    items: [{ storedBytes: '200..3000' }],
  });
  test('an open answer says so, by how much, and which interval to narrow', () => {
    expect(open.undecided).toBe(true);
    expect(rangeWords(open)).toEqual([
      expect.stringMatching(
        /^Undecided: of 400 draws from your ranges, \d+% to durable store and \d+% to shared cache\.$/,
      ),
      'Narrow “Peak requests” first: it tells most about which.',
    ]);
  });
  test('overlapping totals that move together are decided, and the sentence says why', () => {
    const both = rangesFor({ workload: { usdPerMillisecond: '10..40' }, items: [{ storedBytes: 8000, loss: 'work' }] });
    expect(both.undecided).toBe(false);
    expect(both.overlapping.length).toBeGreaterThan(0);
    expect(rangeWords(both).join(' ')).toContain('both move with the same inputs');
  });
  test('shares and spreads read', () => {
    expect([0, 0.004, 0.125, 0.875, 0.995, 1].map(percent)).toEqual([
      '0%',
      'under 1%',
      '12%',
      '88%',
      'over 99%',
      '100%',
    ]);
    expect(spreadText({ p5: 1, p50: 2, p95: 4 }, String)).toBe('1 to 4');
    expect(spreadText({ p5: 1, p50: 2, p95: 1 }, String)).toBe('1');
  });
});
