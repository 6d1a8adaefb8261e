/** What was simulated, against the formulas of today; some of it again, with other chance. */
import { describe, expect, test } from 'vitest';
import evidence from '../../../content/evidence/simulation.json' with { type: 'json' };
import table from '../../../content/own/queue-errors.json' with { type: 'json' };
import { seeded } from '../../kit/draws/seeded.ts';
import { dealingOf } from '../../models/queueing/balancing/balancing.ts';
import { responseQuantile } from '../../models/queueing/response/response-model.ts';
import { runningOf } from '../../models/queueing/response/runtimes.ts';
import { tierModel } from '../../models/queueing/response/tier-model.ts';
import { sampleOf, sampleSeed } from '../../tooling/sample.ts';
import { errorsOf, queueErrors } from './errors.ts';
import { measured } from './measure.ts';
import type { Point } from './points.ts';
import { gridTasks, type Row, SOLVED, SOLVED_SEED, solvedTasks } from './simulation.ts';
import { solvedServices } from './solved.ts';

const { solved, grid } = evidence as unknown as { readonly solved: readonly Row[]; readonly grid: readonly Row[] };
const services = solvedServices(SOLVED, seeded(SOLVED_SEED));

/** So many take a core less than a second, and three in five services no more. */
const SHORT_REQUESTS = 200_000;

type Ends = readonly [mean: number, low: number, high: number];

/** Whether each figure that theory has, `times` what it is, lies inside its interval. */
function inside(index: number, mean: Ends, p99: Ends, times = 1): readonly boolean[] {
  const { tier, replicas, hasP99 } = services[index]!;
  const model = tierModel(tier, 'free', replicas)!;
  const holds = (value: number, [, low, high]: Ends) => low <= times * value && times * value <= high;
  const ofMean = holds(model.response().meanMilliseconds, mean);
  return hasP99 ? [ofMean, holds(responseQuantile(model, 0.99), p99)] : [ofMean];
}
const missed = (times: number) =>
  solved.flatMap(({ mean, p99 }, index) => inside(index, mean, p99, times)).filter((holds) => !holds).length;

describe('two hundred random services with a closed form', () => {
  test('are simulated as they are now, and closely', () => {
    expect(solved.map(({ key }) => key)).toEqual(solvedTasks.map(({ key }) => key));
    for (const { key, mean, p99 } of solved) {
      expect((mean[2] - mean[0]) / mean[0], key).toBeLessThanOrEqual(0.0201);
      expect((p99[2] - p99[0]) / p99[0], key).toBeLessThanOrEqual(0.0501);
    }
  });

  test('lie inside the 99% intervals about 99 times in 100, and a formula that is 8% off hardly ever does', () => {
    const figures = solved.flatMap(({ mean, p99 }, index) => inside(index, mean, p99)).length;
    expect(figures).toBeGreaterThan(300);
    expect(missed(1) / figures).toBeLessThan(0.025);
    expect(missed(1.08) / figures).toBeGreaterThan(0.9);
  });

  test('ten of the shorter ones, by the seed of the sample, come out the same with other chance', () => {
    const short = solved.flatMap(({ requests }, index) =>
      requests <= SHORT_REQUESTS ? [{ name: String(index), seconds: 1 }] : [],
    );
    const chosen = sampleOf(short, sampleSeed(), 10).map(({ name }) => Number(name));
    const found = chosen.flatMap((index) => {
      const { tier, replicas } = services[index]!;
      const { mean, p99 } = measured(tier, replicas, 50_000 + index);
      const ends = ({ mean: middle, low, high }: typeof mean): Ends => [middle, low, high];
      return inside(index, ends(mean), ends(p99));
    });
    expect(chosen).toHaveLength(10);
    // Of up to twenty figures three are outside once in a thousand runs
    expect(found.filter((holds) => !holds).length).toBeLessThan(4);
  });
});

const isByChance = ({ balancing }: Point) => {
  const { compares, isInTurn } = dealingOf(balancing);
  return compares === undefined && isInTurn === undefined;
};
/** So many workers that none is waited for. */
const sharesWithoutWorkers = ({ runtime, concurrencyLimit }: Point) =>
  runningOf(runtime).sharesCores === true && concurrencyLimit >= 200;

describe('the grid', () => {
  test('is what was simulated, and the table of errors is what it comes to', () => {
    expect(grid.map(({ key }) => key)).toEqual(gridTasks.map(({ key }) => key));
    expect(table).toEqual(queueErrors(grid));
    const regions = Object.values(table).flatMap((balancings) =>
      Object.values(balancings).flatMap((one) => Object.values(one).flat()),
    );
    expect(regions.length).toBeLessThanOrEqual(40);
  });

  test('work that is exponential and dealt by chance to one processor errs by no more than its interval', () => {
    const by = errorsOf(grid)
      .map((one, index) => ({ ...one, row: grid[index]! }))
      .filter(({ point }) => point.cpuCv === 1 && isByChance(point) && sharesWithoutWorkers(point));
    expect(by.length).toBeGreaterThan(10);
    for (const { error, row } of by) {
      const half = (row.p99[2] - row.p99[0]) / row.p99[0];
      expect(Math.abs(error), row.key).toBeLessThan(2 * half);
    }
  });
});
