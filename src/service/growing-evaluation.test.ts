/** A service that another was made from finds again only what may have moved, and the same as one that finds everything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Typed } from '../kit/declare/follow.ts';
import type { Models } from './evaluation.ts';
import { GrowingEvaluation } from './growing-evaluation.ts';
import { rules } from './rules.ts';

const models: Models = Object.fromEntries(calculators.map((calculator) => [calculator.id, calculator as never]));
const ids = Object.keys(models);

/** Some quantities of a service, above and below others, ends of ranges that leave a calculator without inputs among them. */
const some: fc.Arbitrary<Typed> = fc.record(
  {
    peakRequestsPerSecond: fc.constantFrom(1e-3, 300, 5000, 10_000_000),
    activeSessions: fc.constantFrom(1, 20_000, 1_000_000_000),
    storedBytes: fc.constantFrom(1, 1500, 50_000_000),
    zones: fc.constantFrom(1, 3),
    storeReadsPerRequest: fc.constantFrom(0, 1, 100),
    storeWritesPerRequest: fc.constantFrom(0, 0.3, 100),
    storeRttMilliseconds: fc.constantFrom(0.5, 5),
    replicas: fc.constantFrom(1, 9),
    'token-size.alg': fc.constantFrom('usual', 'HS256'),
    'replicas.runtime': fc.constantFrom('event-loop', 'threads'),
    'session-store.store': fc.constantFrom('redis', 'postgresql', 'memcached'),
    'failover.placement': fc.constantFrom('server-memory', 'shared-cache'),
    carriedBytes: fc.constantFrom(0, 3000),
  },
  { requiredKeys: [] },
);

test('a service with more of it typed is the same as one of which all was typed at once', () => {
  fc.assert(
    fc.property(some, some, (first, more) => {
      const once = new GrowingEvaluation(models, { ...first, ...more });
      const later = new GrowingEvaluation(models, first).with(more);
      for (const id of ids) expect(later.inputs(id), id).toEqual(once.inputs(id));
      for (const name of Object.keys(rules)) expect(later.value(name), name).toEqual(once.value(name));
    }),
    { numRuns: 60 },
  );
});

test('what cannot have moved is not found again', () => {
  const asked: string[] = [];
  const counted = Object.fromEntries(
    calculators.map(({ compute, ...calculator }) => [
      calculator.id,
      {
        ...calculator,
        compute: (inputs: never) => {
          asked.push(calculator.id);
          return compute(inputs);
        },
      } as never,
    ]),
  ) as Models;
  const service = new GrowingEvaluation(counted, {});
  for (const id of ids) service.inputs(id);
  asked.length = 0;
  const other = service.with({ 'payload-cost.internalHops': 3 });
  for (const id of ids) other.inputs(id);
  expect(asked).toEqual([]);
  expect(other.inputs('payload-cost')).toMatchObject({ internalHops: 3, carriedBytes: 2380 });
  expect(other.inputs('failover')).toBe(service.inputs('failover'));
});
