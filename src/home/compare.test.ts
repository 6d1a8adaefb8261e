import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields as payloadFields } from '../calculators/payload-cost/ask/fields.ts';
import { payloadCost } from '../calculators/payload-cost/spec.ts';
import { replicas } from '../calculators/replicas/spec.ts';
import { revocation } from '../calculators/revocation/spec.ts';
import { defaultsOf } from '../kit/declare/field.ts';
import { jws } from '../models/token/jose/jws.ts';
import { compare } from './compare.ts';
import { fields } from './fields.ts';
import { longest } from './limits.ts';
import { placements, table } from './rows.ts';

const example = defaultsOf(fields);

describe('the comparison on the home page', () => {
  test('shows the numbers of the replicas calculator', () => {
    const { outputs } = replicas.compute({
      ...defaultsOf(replicas.fields),
      ...{ storeReadsPerRequest: 0, storeWritesPerRequest: 0 },
    });
    const all = compare(example);
    expect(all.signedToken.replicas).toBe(outputs.replicas);
    expect(all.replicaMemory.lostPerDeploy).toBe(outputs.sessionsCutPerDeploy);
  });

  test('a log-out takes what the revocation calculator says of a plain token', () => {
    const { outputs } = revocation.compute(defaultsOf(revocation.fields));
    expect(compare(example).signedToken.logOutSeconds).toBe(outputs.plain.exposureSeconds.worst);
  });

  test('a larger state costs the token bytes and nobody else', () => {
    const small = compare({ ...example, storedBytes: 200 });
    const large = compare({ ...example, storedBytes: 2000 });
    expect(large.signedToken.meanRequestBytes).toBeGreaterThan(small.signedToken.meanRequestBytes);
    expect(large.sharedCache.meanRequestBytes).toBe(small.sharedCache.meanRequestBytes);
  });

  test('says from which size on no browser keeps the token, and from which no proxy takes it', () => {
    const passes = (storedBytes: number) =>
      table(compare({ ...example, storedBytes }), longest)[0]?.cells.map(({ text, hurts }) => [text, hurts]);
    const ids = [1, 2, 3].map(() => ['yes, an id', false]);
    expect(passes(1500)).toEqual([['yes, as a cookie too', false], ...ids]);
    expect(passes(4000)).toEqual([['as a header, not as a cookie of 4,096', true], ...ids]);
    expect(passes(6200)).toEqual([['no: nginx takes 8,190 bytes a line', true], ...ids]);
  });

  test('what the note under the table says is what the figures rest on', () => {
    const peak = compare({ ...example, peakRequestsPerSecond: 3 * payloadFields.requestsPerSecond.default });
    const asked = { ...defaultsOf(payloadFields), carriedBytes: peak.signedToken.carriedBytes };
    const look = payloadCost.compute({ ...asked, storeReadsPerRequest: 1, storeWritesPerRequest: 0 }).outputs.lookUp;
    expect(peak.sharedCache.addedP99Milliseconds).toBe(look.addedMilliseconds.p99);
    expect(peak.signedToken.carriedBytes).toBe(jws('HS256', 2048, {})(example.storedBytes).tokenBytes);
    expect(peak.signedToken.logOutSeconds).toBe(900 + 30);
  });

  test('every row has four cells in words and a best one, whatever the numbers', () => {
    const inputs = fc.record({
      peakRequestsPerSecond: fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
      activeSessions: fc.integer({ min: 1, max: 1_000_000_000 }),
      storedBytes: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(inputs, (given) => {
        for (const { cells } of table(compare(given), longest)) {
          expect(cells).toHaveLength(placements.length);
          expect(cells.some(({ best }) => best)).toBe(true);
          expect(cells.map(({ text }) => text).join()).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 40 },
    );
  });
});
