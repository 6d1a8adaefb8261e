/** Pinned sessions as they were simulated, against the formula of today; some of it again, with other chance. */
import { expect, test } from 'vitest';
import rows from '../../../content/evidence/pinned.json' with { type: 'json' };
import { replicas } from '../../calculators/replicas/spec.ts';
import { NEAR_OVERLOAD_DEVIATIONS } from '../../models/queueing/balancing/overload-deviations.ts';
import { sampleOf, sampleSeed } from '../../tooling/sample.ts';
import { type PinnedRow, pinnedError, pinnedPoints, simulatePinned } from './pinned.ts';

const simulated = rows as unknown as readonly PinnedRow[];
const errors = pinnedPoints.map((point, index) => pinnedError(point, simulated[index]!));
const calm = errors.filter(({ deviations }) => deviations >= NEAR_OVERLOAD_DEVIATIONS);

test('where no placement overloads a replica the p99 errs by no more than the page says', () => {
  expect(simulated.map(({ key }) => key)).toEqual(pinnedPoints.map(({ key }) => key));
  expect(calm.length).toBeGreaterThan(80);
  const [, percent] = /p99 within (\d+)%/.exec(String(replicas.outputs['sticky.p99Milliseconds'].error)) ?? [];
  expect(Math.max(...calm.map(({ error }) => Math.abs(error)))).toBeLessThan(Number(percent) / 100);
});

test('nearer to it the computed p99 is short, by more the nearer', () => {
  const worst = (from: number, to: number) =>
    Math.min(...errors.filter(({ deviations }) => from <= deviations && deviations < to).map(({ error }) => error));
  expect(worst(0, 3)).toBeLessThan(-0.5);
  expect(worst(3, NEAR_OVERLOAD_DEVIATIONS)).toBeLessThan(worst(NEAR_OVERLOAD_DEVIATIONS, 1000));
});

test('two services, by the seed of the sample, are the same with other chance', () => {
  const places = pinnedPoints.map((_, index) => ({ name: String(index), seconds: 1 }));
  const quiet = places.filter(({ name }) => errors[Number(name)]!.deviations >= NEAR_OVERLOAD_DEVIATIONS);
  for (const { name } of sampleOf(quiet, sampleSeed(), 2)) {
    const index = Number(name);
    const again = simulatePinned(pinnedPoints[index]!, 5000 + index).p99;
    const was = simulated[index]!.p99;
    expect(Math.abs(again[0] / was[0] - 1), pinnedPoints[index]!.key).toBeLessThan(
      2 * Math.hypot((again[2] - again[0]) / again[0], (was[2] - was[0]) / was[0]),
    );
  }
});
