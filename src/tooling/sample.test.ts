import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOf } from './sample.ts';

const anyCases = fc
  .uniqueArray(fc.string(), { minLength: 1, maxLength: 30 })
  .chain((names) => fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), seconds: fc.nat(90) }))));

test('a sample fits its budget, or is one case that alone does not', () => {
  fc.assert(
    fc.property(anyCases, fc.string(), fc.nat(200), (cases, seed, budget) => {
      const sample = sampleOf(cases, seed, budget);
      const taken = sample.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(sample.length).toBeGreaterThan(0);
      expect(taken <= budget || sample[0]!.seconds > budget).toBe(true);
      // What was left out had no room
      for (const one of cases) if (!sample.includes(one)) expect(one.seconds).toBeGreaterThan(budget - taken);
      expect(sampleOf(cases, seed, 1e9)).toHaveLength(cases.length);
    }),
  );
});

test('the same seed takes the same cases, in whatever order they are declared', () => {
  fc.assert(
    fc.property(anyCases, fc.string(), (cases, seed) => {
      expect(sampleOf(cases.toReversed(), seed, 100)).toEqual(sampleOf(cases, seed, 100));
    }),
  );
});

test('over many commits every case has its turn, the longest too', () => {
  const cases = Array.from({ length: 20 }, (_, index) => ({ name: `case ${index}`, seconds: index === 7 ? 300 : 25 }));
  const seen = new Set<string>();
  for (let commit = 0; commit < 300; commit++)
    for (const { name } of sampleOf(cases, `commit ${commit}`, 60)) seen.add(name);
  expect(seen.size).toBe(20);
});
