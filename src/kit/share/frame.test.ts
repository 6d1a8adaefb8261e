/** A bench in someone else's page: it reads its address once, obeys its terms and leaves no trace. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { defaultsOf } from '../declare/field.ts';
import { NOTHING_FOLLOWS } from '../declare/follow.ts';
import { createBench } from '../page/create-bench.ts';
import { signal } from '../page/signal.ts';
import { fromQuery } from '../read/codec.ts';
import type { Said } from '../read/link.ts';
import { NO_TERMS, type Terms } from './terms.ts';

const defaults = defaultsOf(bakery.fields);
const touched = vi.fn();

/** A bench in a frame, as it is after mount. */
function framed(query: string, terms: Partial<Terms> = {}, more: Partial<Said> = {}) {
  const { given, edition } = fromQuery(new URLSearchParams(query));
  const said: Said = { given, edition, preset: undefined, names: [], told: new Set(), ...more };
  const bench = createBench(bakery, {
    said: () => said,
    more: () => Promise.reject(new Error('not asked for')),
    fields: () => Promise.reject(new Error('not asked for')),
    spec: () => Promise.reject(new Error('not asked for')),
    follower: NOTHING_FOLLOWS,
    terms: signal({ ...NO_TERMS, ...terms }),
    meet: () => () => undefined,
  });
  bench.readLocation();
  return bench;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { pathname: '/embed/v1/bakery/', search: '?ovens=3', hash: '' });
  vi.stubGlobal('history', { state: { own: true }, pushState: touched, replaceState: touched });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  touched.mockReset();
});

test('the values of the frame count, not those of the address bar, and nothing is written there', () => {
  const bench = framed('ovens=8');
  expect(bench.inputs.value).toEqual({ ...defaults, ovens: 8 });
  bench.set('ovens', '9');
  bench.setAll({ ovens: 10 });
  vi.runAllTimers();
  expect(bench.inputs.value.ovens).toBe(10);
  expect(touched).not.toHaveBeenCalled();
});

test('a preset lies under the values, and one that is not there is told', () => {
  const [preset] = bakery.presets;
  if (!preset) throw new Error('The bakery has no preset');
  expect(framed('', {}, { preset: preset.id }).inputs.value).toMatchObject(preset.inputs);
  expect(framed('ovens=7', {}, { preset: preset.id }).inputs.value.ovens).toBe(7);
  const [notice] = framed('', {}, { preset: 'none', names: ['nothing'] }).notices.value;
  expect(notice?.message).toContain('"none"');
});

test('another preset takes the place of the one that the page gave, but for what is locked', () => {
  const preset = bakery.presets[0]!;
  const free = framed('', {}, { preset: preset.id });
  free.startFrom({ broken: 2 });
  expect(free.raw.value).toEqual({ broken: 2 });
  const locked = framed('', { lock: new Set(['ovens']) }, { preset: preset.id });
  locked.startFrom({ ovens: 1, broken: 2 });
  expect(locked.raw.value).toEqual({ ovens: preset.inputs.ovens, broken: 2 });
});

test('a reset goes back to the values that the page gave, not to the example', () => {
  const bench = framed('ovens=8');
  bench.set('ovens', '20');
  bench.reset();
  expect(bench.inputs.value.ovens).toBe(8);
});

test('presets and estimators leave locked inputs alone; the page may set them', () => {
  const bench = framed('ovens=8', { lock: new Set(['ovens']) });
  bench.setAll({ ovens: 2 });
  expect(bench.inputs.value.ovens).toBe(8);
  expect(bench.give({ ovens: 2 })).toEqual([]);
  expect(bench.inputs.value.ovens).toBe(2);
});

test('what a program gives is taken where it is valid, and told where it is not', () => {
  const bench = framed('');
  const problems = bench.give({ ovens: 'many', nothing: 1, constructor: 2, token: 'x', gone: null });
  expect(problems.map(({ field }) => field)).toEqual(['ovens', 'nothing', 'constructor', 'token']);
  expect(bench.inputs.value).toEqual(defaults);
  expect(bench.problems.value).toEqual([]);
});

test('a reset goes back to what the page set last as well', () => {
  const bench = framed('ovens=8');
  bench.give({ ovens: 9, sold: '0.5' });
  bench.set('ovens', '20');
  bench.reset();
  expect(bench.inputs.value).toMatchObject({ ovens: 9, sold: 0.5 });
});

test('what the page set by message and is not there is the page’s to know, not its readers’', () => {
  const told = new Set(['nothing', 'preset']);
  expect(framed('nothing=1&ovens=7', {}, { told, preset: 'none' }).notices.value).toEqual([]);
  expect(framed('nothing=1', {}, { preset: 'none' }).notices.value).toHaveLength(2);
});
