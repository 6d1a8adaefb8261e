import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { type Intervals, medianOf } from '../kit/declare/interval.ts';
import { fromQuery } from '../kit/read/codec.ts';
import { valuesIn } from '../kit/read/fragment.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { valueAt } from '../kit/say/leaves.ts';
import { follower, whole } from './all.ts';
import { placementsModel } from './beside/whole-here.ts';
import { Evaluation, type Models } from './evaluation.ts';
import { fragmentsOf } from './service-links.ts';

const all: readonly Calculator[] = calculators;
const models: Models = Object.fromEntries(all.map((calculator) => [calculator.id, calculator as never]));

const valuesOf = (fragment: string) => Object.fromEntries(valuesIn({ search: '', hash: fragment }));
/** A page as the link opens it, in a tab that holds nothing. */
const opened = (calculator: Calculator, fragment: string) =>
  readFollowing(calculator, fromQuery(valuesIn({ search: '', hash: fragment })).given, follower);

const peak: Intervals = { peakRequestsPerSecond: { low: 200, high: 800 } };

test('a page that asks for a range has it, and one that asks for what follows from it has the range of that', () => {
  const links = fragmentsOf(models, { peakRequestsPerSecond: 400, zones: 2 }, peak);
  expect(valuesOf(links['replicas'] ?? '')).toMatchObject({ peakRequestsPerSecond: '200..800', zones: '2' });
  expect(valuesOf(links['payload-cost'] ?? '')).toMatchObject({ requestsPerSecond: '66.6667..266.667' });
  expect(valuesOf(links['payload-cost'] ?? '')).not.toHaveProperty('requestsPerSession');
});

test('where a range would have to be taken apart, the page has the median', () => {
  const links = fragmentsOf(models, { storedBytes: 2000 }, { storedBytes: { low: 1000, high: 4000 } });
  expect(links['token-size']).not.toMatch(/\d\.\.\d/);
  const { inputs } = opened(all.find(({ id }) => id === 'token-size') as Calculator, links['token-size'] ?? '');
  expect(inputs).toMatchObject({ rolesCount: 43 });
});

test('each page that a link opens answers at the medians what the service answers', { timeout: 60_000 }, () => {
  const services = fc.record({
    peak: fc.double({ min: 50, max: 3000, noNaN: true }),
    times: fc.double({ min: 1.05, max: 3, noNaN: true }),
    zones: fc.integer({ min: 1, max: 4 }),
    isPeakRange: fc.boolean(),
  });
  fc.assert(
    fc.property(services, ({ peak, times, zones, isPeakRange }) => {
      const [quantity, ends] = isPeakRange
        ? ['peakRequestsPerSecond', { low: peak / times, high: peak * times }]
        : ['activeSessions', { low: Math.round(peak), high: Math.round(peak * 50) }];
      const median = medianOf(ends);
      const typed = { zones, [quantity]: isPeakRange ? median : Math.round(median) };
      const links = fragmentsOf(models, typed, { [quantity]: ends });
      const service = new Evaluation(models, typed);
      for (const calculator of all) {
        const { inputs, problems } = opened(calculator, links[calculator.id] ?? '');
        expect(problems).toEqual([]);
        const answer = valueAt(calculator.compute(inputs).outputs, calculator.main);
        const wanted = service.value(`${calculator.id}:${calculator.main}`);
        if (typeof wanted === 'number') expect(Number(answer) / wanted, calculator.id).toBeCloseTo(1, 3);
        else expect(answer, calculator.id).toEqual(wanted);
      }
    }),
    { numRuns: 12 },
  );
});

test('a draw is a service of its own: what follows is found anew in it', async () => {
  const model = await placementsModel({ zones: 2, storedBytes: 3000 });
  const drawn = { peakRequestsPerSecond: 777, activeSessions: 41_000 };
  await model.prepare?.(drawn);
  expect(model.compute(drawn).outputs).toEqual(whole({ zones: 2, storedBytes: 3000, ...drawn }).placements);
});
