import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../random.fixture.ts';
import { lifetimeExposure, longestLifetime } from './exposure.ts';
import { frontierPoint } from './frontier.ts';
import { listEntries } from './list-entries.ts';
import { massRevocation } from './mass-revocation.ts';
import { compareMethods } from './methods.ts';
import type { RevocationSituation } from './situation.ts';

const situation: RevocationSituation = {
  tokenLifetimeSeconds: 900,
  refresh: 'on-use',
  leewaySeconds: 30,
  activeSessions: 20_000,
  peakRequestsPerSecond: 300,
  revocationsPerDay: 200,
  massRevocation: 1000,
  acceptableExposureSeconds: 60,
  introspectionCacheSeconds: 60,
  listRefreshSeconds: 60,
  falsePositiveShare: 0.01,
  entryBytes: 134,
  verifiers: 10,
  storeRttMilliseconds: 0.5,
  keyCacheSeconds: 600,
  sessionEntryBytes: 1900,
};

const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });
const anySituation = fc.record<RevocationSituation>({
  tokenLifetimeSeconds: positive(1e8),
  refresh: fc.constantFrom('on-use', 'timer'),
  leewaySeconds: fc.double({ min: 0, max: 1e5, noNaN: true }),
  activeSessions: fc.integer({ min: 1, max: 1e9 }),
  peakRequestsPerSecond: positive(1e7),
  revocationsPerDay: fc.double({ min: 0, max: 1e9, noNaN: true }),
  massRevocation: fc.integer({ min: 0, max: 1e9 }),
  acceptableExposureSeconds: fc.double({ min: 0, max: 1e8, noNaN: true }),
  introspectionCacheSeconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  listRefreshSeconds: positive(1e6),
  falsePositiveShare: fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
  entryBytes: positive(1e6),
  verifiers: fc.integer({ min: 1, max: 1e6 }),
  storeRttMilliseconds: fc.double({ min: 0, max: 1e4, noNaN: true }),
  keyCacheSeconds: positive(1e6),
  sessionEntryBytes: positive(1e8),
});

describe('compareMethods', () => {
  const methods = compareMethods(situation);

  it('leaves a 15-minute token 15 min 30 s, 8 min on average', () => {
    expect(methods.plain.exposureSeconds).toEqual({ worst: 930, mean: 480 });
    expect(methods.plain.requestsPerSecond).toBeCloseTo(300 / 14.5, 9);
  });

  it('asks about every request where a token is looked up', () => {
    for (const method of ['denylist', 'userCutoff', 'serverSession'] as const) {
      expect(methods[method].requestsPerSecond).toBe(300);
      expect(methods[method].exposureSeconds.worst).toBe(0);
      expect(methods[method].addedMilliseconds).toBe(0.5);
    }
  });

  it('gives finite figures for every situation, and looking up always meets the target', () => {
    fc.assert(
      fc.property(anySituation, (any) => {
        for (const [name, figures] of Object.entries(compareMethods(any))) {
          const { exposureSeconds, meetsTarget, ...rest } = figures;
          for (const value of [...Object.values(rest), exposureSeconds.worst, exposureSeconds.mean]) {
            expect(Number.isFinite(value), name).toBe(true);
            expect(value, name).toBeGreaterThanOrEqual(0);
          }
          expect(exposureSeconds.mean).toBeLessThanOrEqual(exposureSeconds.worst);
          expect(meetsTarget).toBe(exposureSeconds.worst <= any.acceptableExposureSeconds);
        }
        expect(compareMethods(any).denylist.meetsTarget).toBe(true);
      }),
    );
  });

  it('agrees with the frontier at the settings of the situation', () => {
    fc.assert(
      fc.property(anySituation, (any) => {
        const all = compareMethods(any);
        const at = (exposure: number) => frontierPoint(any, exposure);
        expect(at(any.listRefreshSeconds).statusList).toBeCloseTo(all.statusList.requestsPerSecond, 6);
        expect(at(any.listRefreshSeconds).bloom).toBeCloseTo(all.bloom.requestsPerSecond, 6);
      }),
    );
    expect(frontierPoint(situation, 930).plain).toBe(methods.plain.requestsPerSecond);
    expect(frontierPoint(situation, 30)).not.toHaveProperty('plain');
  });
});

describe('exposure', () => {
  it('has the mean of revocations at any moment of a token’s life', () => {
    const next = uniform(3);
    let sum = 0;
    for (let token = 0; token < 100_000; token++) sum += 900 - next() * 900 + 30;
    expect(Math.abs(sum / 100_000 / lifetimeExposure(900, 30).mean - 1)).toBeLessThan(0.01);
  });

  it('has no lifetime that meets less than the leeway', () => {
    expect(longestLifetime(60, 30)).toBe(30);
    expect(longestLifetime(30, 30)).toBeUndefined();
    expect(compareMethods({ ...situation, tokenLifetimeSeconds: 30 }).plain.meetsTarget).toBe(true);
  });
});

describe('listEntries', () => {
  it('agrees with a simulated list: revocations in tokens of random age', () => {
    const [perDay, lifetime] = [500_000, 900];
    const next = uniform(9);
    const expiries: number[] = [];
    let now = 0;
    let sum = 0;
    let samples = 0;
    for (let revocation = 0; revocation < 100_000; revocation++) {
      now += exponential(next, 86_400 / perDay);
      expiries.push(now + next() * lifetime);
      if (revocation > 20_000 && revocation % 500 === 0) {
        sum += expiries.filter((expiry) => expiry > now).length;
        samples++;
      }
    }
    const { daily, dailyMean, mass } = listEntries(perDay, lifetime, 77);
    expect(Math.abs(sum / samples / dailyMean - 1)).toBeLessThan(0.02);
    expect(daily).toBeCloseTo(2 * dailyMean, 9);
    expect(mass - daily).toBeCloseTo(77, 9);
  });
});

describe('the status list', () => {
  const bytesFor = (changes: Partial<RevocationSituation>) =>
    massRevocation({ ...situation, ...changes }).mass.statusListBytes;

  it('holds the valid tokens beside many revoked ones, as zlib has them', () => {
    // 60,000 ended one by one in 30 days and 5,000 at once; of 20,000 sessions 15,000 go on
    const changes = { tokenLifetimeSeconds: 30 * 86_400, revocationsPerDay: 2000, massRevocation: 5000 };
    const random = uniform(1);
    const revoked = Array.from({ length: 80_000 }, (_, index) => ({ order: random(), bit: index < 65_000 ? 1 : 0 }))
      .sort((a, b) => a.order - b.order)
      .map(({ bit }) => bit);
    const list = Buffer.alloc(10_000);
    for (const [index, bit] of revoked.entries()) list[index >> 3]! |= bit << (index & 7);
    expect(Math.abs(bytesFor(changes) / deflateSync(list, { level: 9 }).length - 1)).toBeLessThan(0.05);
  });

  it('takes a bit a token in each verifier, however well it travels', () => {
    const large = {
      ...situation,
      activeSessions: 200_000,
      massRevocation: 20_000,
      revocationsPerDay: 5000,
      verifiers: 8,
    };
    const { statusList, bloom } = compareMethods({ ...large, falsePositiveShare: 0.001 });
    expect(Math.abs(statusList.memoryBytes / 200_000 - 1)).toBeLessThan(0.001);
    expect(Math.abs(bloom.memoryBytes / 288_000 - 1)).toBeLessThan(0.01);
    fc.assert(
      fc.property(anySituation, (any) => {
        const { memoryBytes } = compareMethods(any).statusList;
        expect(memoryBytes / any.verifiers).toBeGreaterThanOrEqual(any.activeSessions / 8);
        // zlib adds a little to what it cannot make smaller
        expect(memoryBytes / any.verifiers).toBeGreaterThan(massRevocation(any).mass.statusListBytes * 0.99 - 100);
      }),
    );
  });

  it('never shrinks with the lifetime of tokens', () => {
    const days = [0.1, 1, 3, 10, 30, 100, 365];
    const sizes = days.map((day) => bytesFor({ tokenLifetimeSeconds: day * 86_400, revocationsPerDay: 2000 }));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe('massRevocation', () => {
  it('fills a filter that was sized for the ordinary day', () => {
    const { daily, mass, undersizedFalsePositiveShare } = massRevocation({ ...situation, revocationsPerDay: 10_000 });
    expect(daily.entries).toBeCloseTo(104.17, 2);
    expect(mass.entries).toBeCloseTo(1104.17, 2);
    expect(undersizedFalsePositiveShare).toBeGreaterThan(0.99);
  });

  it('keeps the false positives that the filter was sized for where nothing happens', () => {
    const calm = massRevocation({ ...situation, massRevocation: 0, revocationsPerDay: 1_000_000 });
    expect(calm.undersizedFalsePositiveShare).toBeCloseTo(0.01, 3);
    expect(calm.mass).toEqual(calm.daily);
  });

  it('never shrinks a denylist, and a status list only past half of the tokens', () => {
    fc.assert(
      fc.property(anySituation, (any) => {
        const { daily, mass } = massRevocation(any);
        expect(mass.denylistBytes).toBeGreaterThanOrEqual(daily.denylistBytes);
        expect(mass.bloomBytes).toBeGreaterThanOrEqual(daily.bloomBytes);
        if (mass.entries <= any.activeSessions / 2)
          expect(mass.statusListBytes).toBeGreaterThanOrEqual(daily.statusListBytes * 0.995);
      }),
    );
  });
});
