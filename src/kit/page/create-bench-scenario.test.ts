/** What a bench takes from the other pages of a tab, and gives to them. */
import { describe, expect, test, vi } from 'vitest';
import { bakery, loader } from '../declare/bakery.fixture.ts';
import { defaultsOf } from '../declare/field.ts';
import { eachOnItsPage, page, stored } from './page.fixture.ts';
import { scenario, shareValues } from './scenario.ts';

eachOnItsPage();
const defaults = defaultsOf(bakery.fields);

describe('the scenario', () => {
  test('comes in, the mean rate derived from the peak and its ratio', () => {
    stored.set('where-state-lives:scenario', '{"peakRequestsPerSecond":1200,"peakToMean":4}');
    expect(page().inputs.value).toMatchObject({ peakRequestsPerSecond: 1200, peakToMean: 4, requestsPerSecond: 300 });
  });
  test('goes out: a mean rate as the peak that it stands for', () => {
    const bench = page();
    bench.set('requestsPerSecond', '200');
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 600 });
    expect(JSON.parse(stored.get('where-state-lives:scenario') ?? '')).toEqual({ peakRequestsPerSecond: 600 });
    expect(bench.inputs.value).toMatchObject({ requestsPerSecond: 200, peakRequestsPerSecond: 600 });
  });
  test('a wrong value is not shared, an invalid stored one not taken', () => {
    stored.set('where-state-lives:scenario', '{"peakRequestsPerSecond":-5,"peakToMean":"x"}');
    const bench = page();
    expect(bench.inputs.value).toEqual(defaults);
    scenario.value = {};
    bench.set('peakRequestsPerSecond', '0');
    expect(scenario.value).toEqual({});
  });
  test('storage that is broken, foreign or forbidden is no obstacle', () => {
    for (const text of ['{', '[]', 'null', '"x"']) {
      stored.set('where-state-lives:scenario', text);
      expect(page().inputs.value).toEqual(defaults);
    }
    vi.stubGlobal('sessionStorage', undefined);
    const bench = page();
    bench.set('peakRequestsPerSecond', 5);
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 5 });
  });
  test('another island’s change is followed, but not while a link is shown', () => {
    const bench = page();
    shareValues({ peakRequestsPerSecond: 600 });
    expect(bench.inputs.value).toMatchObject({ peakRequestsPerSecond: 600, requestsPerSecond: 200 });
    const linked = page('#peakRequestsPerSecond=50');
    shareValues({ peakRequestsPerSecond: 700 });
    expect(linked.inputs.value.peakRequestsPerSecond).toBe(50);
  });
  test('does not rewrite what is being typed', () => {
    const bench = page();
    loader.next = new Promise(() => {});
    bench.set('peakRequestsPerSecond', '1.2k');
    expect(bench.raw.value['peakRequestsPerSecond']).toBe('1.2k');
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 1200 });
  });
});
