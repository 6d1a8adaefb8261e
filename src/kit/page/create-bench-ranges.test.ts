/** A bench whose fields take ranges. */
import { expect, test, vi } from 'vitest';
// Loaded before any test stops the clock: a module that is fetched meanwhile may be waited for in vain
import '../draws/ask-draws.ts';
import { bakery } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import { whenDrawn } from '../draws/drawing.ts';
import { spreadResult } from '../draws/spread.ts';
import { address, eachOnItsPage, notices, page } from './page.fixture.ts';
import { scenario, shareValues } from './scenario.ts';

eachOnItsPage();
const defaults = defaultsOf(bakery.fields);
const spawn = () => {
  throw new Error('Worker is not defined');
};
const ranged = (search = '') => page(search, null, { spawn });
const drawn = async (bench: ReturnType<typeof ranged>) => {
  await whenDrawn(bench.drawing);
  return bench.drawing.value;
};

test('is answered at its median at once, and over its draws a moment later', async () => {
  const bench = ranged();
  bench.set('ovens', '4..9');
  expect(bench.inputs.value.ovens).toBe(6);
  expect(bench.result.value).toEqual(bakery.compute({ ...defaults, ovens: 6 }));
  expect(bench.drawing.value).toEqual({ busy: true, done: 0 });
  vi.useRealTimers();
  const ranges = { intervals: { ovens: { low: 4, high: 9 } }, seed: 1 };
  const spread = await spreadResult(bakery, { ...defaults, ovens: 6 }, ranges);
  expect(await drawn(bench)).toEqual({ busy: false, done: 1, ranged: { ...ranges, spread } });
  expect(await whenDrawn(bench.drawing)).toEqual({ ...ranges, spread });
  // The address that the next change writes is of no later test
  vi.useFakeTimers();
  bench.set('ovens', '6');
  expect(bench.drawing.value).toEqual({ busy: false, done: 0 });
  expect(bench.ranges.value.intervals).toEqual({});
});

test('stands in the address, with its seed', () => {
  const bench = ranged();
  bench.set('ovens', ' 4 … 9 ');
  vi.advanceTimersByTime(300);
  expect(address()).toBe(`/calculators/bakery/#e=${EDITION}&ovens=4..9`);
  bench.setAll({ seed: 2 });
  expect(address()).toBe(`/calculators/bakery/#e=${EDITION}&ovens=4..9&seed=2`);
  bench.undo();
  vi.advanceTimersByTime(300);
  expect(address()).toBe(`/calculators/bakery/#e=${EDITION}&ovens=4..9`);
});

test('comes out of a link, and what is wrong with one is said', () => {
  const bench = ranged('?ovens=4..9&seed=7');
  expect(bench.ranges.value).toEqual({ intervals: { ovens: { low: 4, high: 9 } }, seed: 7 });
  expect(notices(bench)).toEqual([]);
  const broken = ranged('?ovens=9..4&sold=0.1..0.5&seed=-1');
  expect(broken.ranges.value).toEqual({ intervals: { sold: { low: 0.1, high: 0.5 } }, seed: 1 });
  expect(notices(broken)).toEqual([
    'Ovens in the link is an interval whose lower end is the larger: showing the default instead.',
    'seed in the link is not a seed: showing the default instead.',
  ]);
});

test('stays in force while a half-typed one is wrong', () => {
  const bench = ranged();
  bench.set('ovens', '4..9');
  bench.set('ovens', '4..');
  expect(bench.problems.value).toHaveLength(1);
  expect(bench.inputs.value.ovens).toBe(6);
  expect(bench.ranges.value.intervals).toEqual({ ovens: { low: 4, high: 9 } });
});

test('is shared as its median, three figures, and not replaced by it', () => {
  const bench = ranged();
  bench.set('peakRequestsPerSecond', '800..1200');
  expect(scenario.value['peakRequestsPerSecond']).toBe(980);
  expect(bench.raw.value['peakRequestsPerSecond']).toBe('800..1200');
  expect(bench.inputs.value.peakRequestsPerSecond).toBeCloseTo(Math.sqrt(800 * 1200), 9);
  expect(page().inputs.value.peakRequestsPerSecond).toBe(980);
  shareValues({ peakRequestsPerSecond: 500 });
  expect(bench.inputs.value.peakRequestsPerSecond).toBe(500);
  expect(bench.ranges.value.intervals).toEqual({});
});

test('may be given by a program, and is no value where nothing draws', () => {
  const bench = ranged();
  expect(bench.give({ ovens: { low: 4, high: 9 }, seed: 3 })).toEqual([]);
  expect(bench.ranges.value).toEqual({ intervals: { ovens: { low: 4, high: 9 } }, seed: 3 });
  expect(bench.give({ seed: 'x' })).toMatchObject([{ field: 'seed' }]);
  const single = page('', null, null);
  single.set('ovens', '4..9');
  expect(single.problems.value[0]?.rule).toBe('is an interval, which is not possible here');
});
