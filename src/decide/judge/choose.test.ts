/** Laws of the choice, under random items and workloads over the whole ranges of their fields. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute as payloadCost } from '../../calculators/payload-cost/answer/compute.ts';
import { anyItem, anyWorkload, readService } from '../ask/inventory.fixture.ts';
import { defaultItem, type Item } from '../ask/item.ts';
import { services } from '../ask/services.ts';
import { defaultWorkload, type Workload } from '../ask/workload.ts';
import { isStateless, type PlacementId, placementIds, placementsWhere, traitsOf } from './catalogue.ts';
import { type Criterion, choose, criteria, type Option, rulesAgainst, totalOf, worthOf } from './choose.ts';
import { payloadInputs } from './costs/payload.ts';
import { decideQuickly } from './decide.ts';
import { recommend } from './recommend.ts';

// A busy machine of two cores takes several times as long as an idle one.
const RUNS = 80;
const law = (numRuns: number, holdsFor: (item: Item, workload: Workload) => void) =>
  fc.assert(fc.property(anyItem, anyWorkload, holdsFor), { numRuns });
const optionOf = (options: readonly Option[], id: PlacementId) => options.find((option) => option.id === id);

describe('every placement is either weighed or excluded with a reason', () => {
  test('and what is recommended breaks no demand of the item', () => {
    law(RUNS, (item, workload) => {
      const { options, excluded, outcome } = choose(item, workload);
      expect([...options, ...excluded].map(({ id }) => id).toSorted()).toEqual(placementIds.toSorted());
      for (const { by, unserved } of excluded) expect(by.length > 0).toBe(!unserved);
      for (const { id } of options) expect(rulesAgainst(item, workload, id)).toEqual([]);
      expect(outcome === 'ok').toBe(options.length > 0);
      for (const { id, costs } of options) keepsItsPromises(item, id, costs.exposureSeconds);
    });
  });
});

/** The demands in their own words, not by the rules: a rule that is lost or mistaken shows here. */
function keepsItsPromises(item: Item, id: PlacementId, exposureSeconds: number): void {
  const traits = traitsOf(id);
  if (item.revokeSeconds !== undefined) expect(exposureSeconds).toBeLessThanOrEqual(item.revokeSeconds);
  if (item.sharedBy !== 'client' && !item.offline) expect(exposureSeconds).toBeLessThanOrEqual(item.staleSeconds);
  if (item.replayHarms) expect(traits.copyInClient).toBe(false);
  if (!item.clientMayRead) expect(traits.readable).toBe(false);
  if (item.personalData || item.residency) expect(traits.readable && traits.way === 'carried').toBe(false);
  if (item.loss === 'money' || item.commitsWithData) expect(['durable-store', 'none']).toContain(id);
  if (item.offline) expect(['client-storage', 'none']).toContain(id);
  if (item.connectionBound && !item.derivable) expect(traits.holder).toBe('replica');
  if (!item.derivable) expect(id).not.toBe('none');
  else if (!item.offline) expect(id).toBe('none');
  if (item.sharedBy !== 'client') expect(traits.routing).not.toBe('client');
  if (!item.routable) expect(traits.routing).not.toBe('key');
  if (item.growthBytesPerRequest > 0) expect(traits.way).not.toBe('carried');
}

describe('the winner', () => {
  test('is the cheapest, or costs at most a tenth more and leaves replicas interchangeable', () => {
    law(RUNS, (item, workload) => {
      const { options, margin, close } = choose(item, workload);
      const [best, ...others] = options;
      if (!best) return;
      const cheapest = Math.min(...options.map(({ totalUsdPerMonth }) => totalUsdPerMonth));
      if (best.totalUsdPerMonth > cheapest) {
        expect(isStateless(best.id)).toBe(true);
        expect(best.totalUsdPerMonth * 0.9).toBeLessThanOrEqual(cheapest);
      }
      expect(margin === undefined).toBe(others.length === 0);
      expect(close).toBe(margin !== undefined && margin < 0.1);
      const totals = others.map(({ totalUsdPerMonth }) => totalUsdPerMonth);
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    });
  });

  test('stays when losers are removed, and so does its price', () => {
    fc.assert(
      fc.property(anyItem, anyWorkload, fc.subarray([...placementIds]), (item, workload, removed) => {
        const all = choose(item, workload);
        const [best] = all.options;
        const fewer = choose(
          item,
          workload,
          placementIds.filter((id) => id === best?.id || !removed.includes(id)),
        );
        expect(fewer.options[0]?.id).toBe(best?.id);
        expect(fewer.options[0]?.totalUsdPerMonth).toBe(best?.totalUsdPerMonth);
      }),
      { numRuns: RUNS },
    );
  });

  test('is on the front, unless it was preferred for its interchangeable replicas', () => {
    law(RUNS, (item, workload) => {
      const { options } = choose(item, workload);
      const [best] = options;
      if (best && options.every(({ totalUsdPerMonth }) => totalUsdPerMonth >= best.totalUsdPerMonth))
        expect(options.some(({ worth }) => everywhereBetter(worth, best.worth))).toBe(false);
    });
  });

  test('is close, clear or the only one by what the others cost', () => {
    law(RUNS, (item, workload) => {
      const { outcome, near, choice, best } = recommend(item, workload, {});
      if (outcome === 'only') expect(choice.options).toHaveLength(1);
      if (outcome === 'close') expect(near.length).toBeGreaterThan(0);
      if (outcome === 'clear')
        for (const { totalUsdPerMonth } of choice.options.slice(1))
          expect(totalUsdPerMonth * 0.9).toBeGreaterThanOrEqual((best?.totalUsdPerMonth ?? 0) * (1 - 1e-12));
    });
  });
});

const everywhereBetter = (a: Option['worth'], b: Option['worth']) =>
  (Object.keys(criteria) as readonly Criterion[]).every((name) => a[name] < b[name]);

describe('revocation', () => {
  const stores = ['shared-cache', 'durable-store'] as const;
  const seconds = fc.oneof(
    fc.constantFrom(0, 5, 60, 900, 86_400, 315_360_000),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );

  test('more urgent, it never lets a plain signed token in, never makes it cheaper, never lets it overtake a store', () => {
    fc.assert(
      fc.property(anyItem, anyWorkload, seconds, fc.option(seconds, { nil: undefined }), (item, workload, a, b) => {
        const late = b === undefined ? undefined : Math.max(a, b);
        const relaxed = choose({ ...item, revokeSeconds: late }, workload);
        const urgent = choose({ ...item, revokeSeconds: late === undefined ? a : Math.min(a, b ?? a) }, workload);
        const then = optionOf(relaxed.options, 'signed-token');
        const now = optionOf(urgent.options, 'signed-token');
        if (!then) expect(now).toBeUndefined();
        if (!then || !now) return;
        expect(now.totalUsdPerMonth).toBeGreaterThanOrEqual(then.totalUsdPerMonth);
        for (const store of stores) {
          const [before, after] = [optionOf(relaxed.options, store), optionOf(urgent.options, store)];
          if (before && then.totalUsdPerMonth > before.totalUsdPerMonth) {
            expect(after).toBeDefined();
            expect(now.totalUsdPerMonth).toBeGreaterThan(after?.totalUsdPerMonth ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('a demand inside a token’s lifetime takes it out', () => {
    const item: Item = { ...defaultItem, writesPerRequest: 0, sharedBy: 'client', lifetimeSeconds: 3600 };
    expect(optionOf(choose(item, defaultWorkload).options, 'signed-token')).toBeDefined();
    expect(optionOf(choose({ ...item, revokeSeconds: 3599 }, defaultWorkload).options, 'signed-token')).toBeUndefined();
  });
});

describe('size', () => {
  const carried = placementsWhere(({ way }) => way === 'carried');
  /** Of raw state, about what token-size makes claims of. */
  const LARGEST_CLAIMS = 1_500_000;
  test('before compression, a larger item never makes carrying cheaper', () => {
    fc.assert(
      fc.property(
        anyItem,
        anyWorkload,
        fc.constantFrom(...carried),
        fc.constantFrom<Partial<NonNullable<ReturnType<typeof payloadInputs>>>>(
          { protocol: 'http1', internalProtocol: 'http1' },
          { protocol: 'http2', encoder: 'never-indexed', internalProtocol: 'http1' },
        ),
        fc.tuple(fc.integer({ min: 1, max: LARGEST_CLAIMS }), fc.integer({ min: 1, max: LARGEST_CLAIMS })),
        (item, workload, id, uncompressed, sizes) => {
          const [small, large] = sizes
            .toSorted((a, b) => a - b)
            .map((storedBytes) => {
              const inputs = payloadInputs({ ...item, storedBytes }, workload, id, 3);
              return inputs && payloadCost({ ...inputs, ...uncompressed }).outputs.carry;
            });
          expect(large!.meanRequestBytes).toBeGreaterThanOrEqual(small!.meanRequestBytes);
          expect(large!.gbPerMonth).toBeGreaterThanOrEqual(small!.gbPerMonth * (1 - 1e-12));
          expect(large!.usdPerMonth).toBeGreaterThanOrEqual(small!.usdPerMonth * (1 - 1e-12));
          expect(large!.addedMilliseconds.p99).toBeGreaterThanOrEqual(small!.addedMilliseconds.p99 * (1 - 1e-12));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('what a rule of size excludes, it excludes larger as well', () => {
    fc.assert(
      fc.property(anyItem, anyWorkload, fc.integer({ min: 1, max: 100_000_000 }), (item, workload, other) => {
        const [small, large] = [item.storedBytes, other].toSorted((a, b) => a - b);
        for (const id of carried) {
          const against = (storedBytes: number) =>
            rulesAgainst({ ...item, storedBytes }, workload, id).map((rule) => rule.id);
          expect(against(large!)).toEqual(expect.arrayContaining(against(small!)));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('an exchange rate of zero removes its criterion', () => {
  type Rate = 'usdPerMillisecond' | 'usdPerExposureMinute' | 'usdPerComponent' | 'usdPerLostSession' | 'usdPerLostWork';
  const removes: { readonly [R in Rate]: Criterion } = {
    usdPerMillisecond: 'delay',
    usdPerExposureMinute: 'exposure',
    usdPerComponent: 'components',
    usdPerLostSession: 'losses',
    usdPerLostWork: 'losses',
  };
  test.each(Object.entries(removes) as readonly (readonly [Rate, Criterion])[])('%s: %s', (rate, criterion) => {
    fc.assert(
      fc.property(anyItem, anyWorkload, fc.double({ min: 0, max: 1e6, noNaN: true }), (given, workload, factor) => {
        const item: Item =
          criterion === 'losses' ? { ...given, loss: rate === 'usdPerLostSession' ? 'annoys' : 'work' } : given;
        const free = { ...workload, [rate]: 0 };
        for (const { costs, worth, totalUsdPerMonth } of choose(item, free).options) {
          expect(worth[criterion]).toBe(0);
          const { perYear } = costs.losses;
          const worse = {
            ...costs,
            ...(criterion === 'delay' && { addedP99Milliseconds: factor }),
            ...(criterion === 'exposure' && { exposureSeconds: factor }),
            ...(criterion === 'components' && { components: Array.from({ length: 7 }, String) }),
            ...(criterion === 'losses' && {
              losses: { ...costs.losses, perYear: { sessions: perYear.sessions + factor, writes: factor } },
            }),
          };
          expect(totalOf(worthOf(worse, item, free))).toBe(totalUsdPerMonth);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('and at a dearer rate the cheapest never has more of its criterion', () => {
    law(60, (item, workload) => {
      const parts = (usdPerComponent: number) => {
        const { options } = choose(item, { ...workload, usdPerComponent });
        const [cheapest] = options.toSorted((a, b) => a.totalUsdPerMonth - b.totalUsdPerMonth);
        return cheapest?.costs.components.length ?? 0;
      };
      // Between the two, equal totals in doubles could order either way: a factor of two is no tie.
      expect(parts(workload.usdPerComponent * 2 + 1)).toBeLessThanOrEqual(parts(workload.usdPerComponent));
    });
  });
});

/** Every number inside a value, with its path. */
function numbersIn(value: unknown, path = ''): readonly (readonly [path: string, value: number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

describe('numbers', () => {
  const sound = (value: unknown) =>
    numbersIn(value).filter(([path, number]) => !Number.isFinite(number) || (number < 0 && !path.endsWith('.margin')));

  test('are finite and not negative, whatever is asked', () => {
    law(60, (item, workload) => {
      const items = [item, { ...defaultItem, name: 'other' }];
      const resolved = { service: 'x', workload, items, intervals: { workload: {}, items: [{}, {}] }, seed: 1 };
      const { recommendations, summary } = decideQuickly({ service: 'x', workload: {}, items: [{}, {}] }, resolved);
      expect(
        sound(recommendations.map(({ choice }) => choice.options.map(({ costs, worth }) => [costs, worth]))),
      ).toEqual([]);
      expect(sound([recommendations.map(({ choice: { margin } }) => ({ margin })), summary])).toEqual([]);
    });
  });

  const extremes: readonly Partial<Workload>[] = [
    { peakRequestsPerSecond: 10_000_000 },
    { peakRequestsPerSecond: 10_000_000, activeSessions: 1_000_000_000, zones: 16 },
    { activeSessions: 1_000_000_000 },
    { activeSessions: 1, peakRequestsPerSecond: 1e-6 },
    { zones: 1 },
    { zones: 16, cacheRttMilliseconds: 10_000, databaseMilliseconds: 10_000, databaseReadMilliseconds: 10_000 },
  ];
  test.each(extremes)('at %j they answer or say that nothing serves it', (extreme) => {
    const workload = { ...defaultWorkload, ...extreme };
    for (const storedBytes of [1, 100_000_000])
      for (const service of services)
        for (const item of readService(service).resolved.items) {
          const { outcome, choice } = recommend({ ...item, storedBytes, itemsAtOnce: 1_000_000_000 }, workload, {});
          expect(['clear', 'close', 'only', 'contradiction', 'unserved']).toContain(outcome);
          expect(sound(choice.options)).toEqual([]);
        }
  });

  test('a store that holds a request for a minute serves nothing, which is said', () => {
    const workload = { ...defaultWorkload, databaseMilliseconds: 10_000, databaseReadMilliseconds: 10_000 };
    const { outcome, best, choice } = recommend({ ...defaultItem, loss: 'money' }, workload, {});
    expect([outcome, best]).toEqual(['unserved', undefined]);
    expect(optionOf(choice.options, 'durable-store')).toBeUndefined();
    expect(choice.excluded.find(({ id }) => id === 'durable-store')).toMatchObject({ unserved: true, by: [] });
  });

  test('demands that contradict each other leave nothing, which is said', () => {
    const { outcome, choice } = recommend({ ...defaultItem, offline: true, loss: 'money' }, defaultWorkload, {});
    expect(outcome).toBe('contradiction');
    expect(choice.excluded).toHaveLength(placementIds.length);
  });
});
