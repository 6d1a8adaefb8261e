import { describe, expect, test, vi } from 'vitest';
import { bakery, type Inputs, loader } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import type { Pinned } from '../read/former.ts';
import { address, eachOnItsPage, entries, notices, open, page, stored } from './page.fixture.ts';
import { scenario, sharedValue, shareValues } from './scenario.ts';

eachOnItsPage();
const defaults = defaultsOf(bakery.fields);

describe('typing', () => {
  test('a valid value changes the result at once and the address a moment later', () => {
    const bench = page();
    bench.set('ovens', '8');
    expect(bench.inputs.value).toEqual({ ...defaults, ovens: 8 });
    expect(bench.result.value).toEqual(bakery.compute({ ...defaults, ovens: 8 }));
    expect(address()).toBe('/calculators/bakery/');
    vi.advanceTimersByTime(300);
    expect(entries).toEqual([{ state: { own: true, step: 0 }, address: `/calculators/bakery/#e=${EDITION}&ovens=8` }]);
  });
  test('a wrong value keeps the last valid one, beside what was typed', () => {
    const bench = page();
    bench.set('ovens', '8');
    bench.set('ovens', '8x');
    expect(bench.inputs.value.ovens).toBe(8);
    expect(bench.raw.value['ovens']).toBe('8x');
    expect(bench.problems.value.map(({ field }) => field)).toEqual(['ovens']);
    bench.set('sold', '50%');
    expect(bench.inputs.value).toEqual({ ...defaults, ovens: 8, sold: 0.5 });
    bench.set('ovens', '9');
    expect([bench.inputs.value.ovens, bench.problems.value]).toEqual([9, []]);
  });
  test('a rule across fields keeps the whole last result', () => {
    const bench = page();
    bench.set('broken', 3);
    const before = bench.result.value;
    bench.set('ovens', 2);
    expect(bench.result.value).toBe(before);
    expect(bench.problems.value).toMatchObject([{ field: 'broken', rule: 'must be at most 2' }]);
    bench.set('broken', 1);
    expect(bench.inputs.value).toMatchObject({ ovens: 2, broken: 1 });
  });
  test('what is wrong in a field that is no longer asked stands in nobody’s way', () => {
    const bench = page();
    bench.set('dough', 'rye');
    bench.set('rising', 'long');
    expect(bench.problems.value).toHaveLength(1);
    bench.set('dough', 'wheat');
    expect(bench.problems.value).toEqual([]);
    bench.set('ovens', 7);
    expect(bench.inputs.value.ovens).toBe(7);
  });
  test('values for several fields are one step of history', () => {
    const bench = page();
    bench.set('sold', '0.5');
    bench.setAll({ ovens: 40, requestsPerSecond: 200 });
    expect(bench.inputs.value).toMatchObject({ ovens: 40, sold: 0.5, requestsPerSecond: 200 });
    expect(entries).toHaveLength(2);
    expect(address()).toContain('ovens=40');
  });
});

describe('a preset', () => {
  test('is one step of history, and leaves what was typed', () => {
    const bench = page();
    bench.set('sold', '0.5');
    bench.startFrom(bakery.presets[0]!.inputs);
    expect(bench.inputs.value).toMatchObject({ ovens: 40, sold: 0.5, requestsPerSecond: 200 });
    expect(entries).toHaveLength(2);
    bench.undo();
    expect(bench.raw.value).toEqual({ sold: '0.5' });
  });

  test('takes the place of the one before it', () => {
    const bench = page();
    bench.set('sold', '0.5');
    bench.startFrom({ ovens: 40, sold: 0.7, peakToMean: 5 });
    bench.startFrom({ broken: 2 });
    expect(bench.raw.value).toMatchObject({ sold: '0.5', broken: 2 });
    expect(bench.inputs.value).toMatchObject({ ovens: defaults.ovens, peakToMean: defaults.peakToMean });
    expect(scenario.value).toEqual({});
    bench.undo();
    expect(bench.raw.value).toMatchObject({ ovens: 40, sold: 0.7, peakToMean: 5 });
    expect(sharedValue(scenario.value, 'peakToMean')).toBe(5);
  });

  test('is the one before it again after an undo, and then gives way to another', () => {
    const bench = page();
    bench.startFrom({ ovens: 40 });
    bench.startFrom({ broken: 2 });
    bench.undo();
    expect(bench.raw.value).toEqual({ ovens: 40 });
    bench.startFrom({ dough: 'rye' });
    expect(bench.raw.value).toEqual({ dough: 'rye' });
    bench.undo();
    bench.undo();
    bench.startFrom({ broken: 1 });
    expect(bench.raw.value).toEqual({ broken: 1 });
  });

  test('leaves what was typed over the one before it, and what came after a reset', () => {
    const bench = page();
    bench.startFrom({ ovens: 40, broken: 3 });
    bench.set('ovens', '41');
    bench.startFrom({ dough: 'rye' });
    expect(bench.raw.value).toEqual({ ovens: '41', dough: 'rye' });
    bench.reset();
    bench.startFrom({ broken: 1 });
    expect(bench.raw.value).toEqual({ broken: 1 });
  });
});

describe('undo and reset', () => {
  test('undo takes back field by field, not letter by letter', () => {
    const bench = page();
    for (const text of ['1', '12', '120']) bench.set('ovens', text);
    bench.set('sold', '0.5');
    bench.undo();
    expect(bench.inputs.value).toEqual({ ...defaults, ovens: 120 });
    bench.undo();
    expect(bench.inputs.value).toEqual(defaults);
    expect(bench.canUndo.value).toBe(false);
    bench.undo();
    expect(bench.inputs.value).toEqual(defaults);
  });
  test('reset forgets values, notices and what was shared, and can be undone', () => {
    const bench = page('#ovens=8&nonsense=1');
    bench.set('requestsPerSecond', 200);
    bench.reset();
    expect([bench.inputs.value, bench.notices.value, bench.fromLink.value]).toEqual([defaults, [], false]);
    expect([scenario.value, stored.size]).toEqual([{}, 0]);
    expect(address()).toBe('/calculators/bakery/');
    bench.undo();
    expect(bench.inputs.value).toMatchObject({ ovens: 8, requestsPerSecond: 200 });
  });
  test('undo leaves alone what other pages shared', () => {
    shareValues({ activeSessions: 5, peakRequestsPerSecond: 900 });
    const bench = page('#ovens=8');
    bench.set('sold', '0.5');
    bench.undo();
    expect(scenario.value).toEqual({ activeSessions: 5, peakRequestsPerSecond: 900 });
  });
});

describe('links', () => {
  test('give their values, say so, and share nothing', () => {
    shareValues({ peakRequestsPerSecond: 900 });
    const bench = page('#peakRequestsPerSecond=1.2k&streets=low,mill&e=2026-12');
    expect(bench.inputs.value).toEqual({ ...defaults, peakRequestsPerSecond: 1200, streets: ['low', 'mill'] });
    expect([bench.fromLink.value, bench.notices.value]).toEqual([true, []]);
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 900 });
    bench.keepLink();
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 1200 });
    expect(bench.fromLink.value).toBe(false);
  });
  test('with something wrong name it and show its default, the rest as linked', () => {
    const bench = page('#ovens=many&sold=0.5&colour=red&__proto__=1&e=2019-01');
    expect(bench.inputs.value).toEqual({ ...defaults, sold: 0.5 });
    expect(notices(bench)).toEqual([
      'Ovens in the link is not a number: showing the default instead.',
      'The link names "colour", which this calculator does not have: ignored.',
      'The link names "__proto__", which this calculator does not have: ignored.',
      `The link pins edition 2019-01; this site has ${EDITION}.`,
    ]);
    expect(bench.problems.value).toEqual([]);
  });
  test('of an earlier edition say what has changed since, once that is loaded', async () => {
    const formerDefaults = () =>
      Promise.resolve(({ edition, named, now }: Pinned) => `${edition} to ${now}: all but ${named.join(', ')}`);
    const bench = page('#sold=0.5&e=2019-01', null, undefined, { ...bakery, formerDefaults });
    expect(notices(bench)[0]).toContain('pins edition 2019-01; this site has');
    await Promise.resolve();
    expect(notices(bench)).toEqual([`2019-01 to ${EDITION}: all but sold`]);
  });
  test('of an earlier edition keep their notice where the list cannot be loaded', async () => {
    const bench = page('#sold=0.5&e=2019-01', null, undefined, {
      ...bakery,
      formerDefaults: () => Promise.reject(new Error('offline')),
    });
    await Promise.resolve();
    expect(notices(bench)).toHaveLength(1);
  });
  test('however long say a few lines, and break nothing', () => {
    const bench = page(`#=&a=&%zz=%&ovens=8&${Array.from({ length: 20_000 }, (_, at) => `n${at}=${at}`).join('&')}`);
    expect(bench.inputs.value).toEqual({ ...defaults, ovens: 8 });
    expect(bench.notices.value.length).toBeLessThan(10);
    expect(notices(bench).at(-1)).toMatch(/^The link has 19,?998 more names/);
  });
  test('cannot bring a secret', () => {
    const bench = page('#token=hunter2&ovens=8');
    expect(bench.inputs.value.token).toBe('');
    expect(notices(bench)[0]).toMatch(/^Secret recipe in the link is not read/);
  });
  test('that name nothing of ours leave the scenario in force', () => {
    shareValues({ peakRequestsPerSecond: 900 });
    const bench = page('#utm_source=mail');
    expect([bench.inputs.value.peakRequestsPerSecond, bench.fromLink.value]).toEqual([900, false]);
    expect(notices(bench)).toHaveLength(1);
  });
  test('of our own writing are silent: reload and Back', () => {
    const bench = page(`#e=${EDITION}&ovens=8`, { own: true });
    expect([bench.inputs.value.ovens, bench.fromLink.value, bench.notices.value]).toEqual([8, false, []]);
    open('#ovens=9', { own: true });
    bench.readLocation();
    expect(bench.inputs.value.ovens).toBe(9);
  });
  test('a pasted secret reaches neither address nor storage', () => {
    const bench = page();
    bench.set('token', 'hunter2');
    bench.set('requestsPerSecond', 7);
    vi.advanceTimersByTime(1000);
    expect(JSON.stringify([entries, [...stored], scenario.value])).not.toContain('hunter2');
    expect(bench.inputs.value.token).toBe('hunter2');
  });
});

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

describe('code that some inputs need', () => {
  const settle = () => vi.advanceTimersByTimeAsync(0);

  test('the old result stays until it is there; the address has the new values at once', async () => {
    const bench = page();
    loader.next = Promise.resolve();
    bench.setAll({ ovens: 8 });
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([true, 4]);
    expect(address()).toContain('ovens=8');
    await settle();
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([false, 8]);
  });
  test('what arrives late for older inputs is dropped', async () => {
    const bench = page();
    let arrive: (value?: unknown) => void = () => {};
    loader.next = new Promise((resolve) => {
      arrive = resolve;
    });
    bench.set('ovens', 8);
    loader.next = undefined;
    bench.set('ovens', 9);
    arrive();
    await settle();
    expect(bench.inputs.value.ovens).toBe(9);
  });
  test('offline is said, and forgotten when it works again', async () => {
    const bench = page();
    loader.next = Promise.reject(new Error('offline'));
    bench.set('ovens', 8);
    await settle();
    expect([bench.loading.value, bench.inputs.value.ovens]).toEqual([false, 4]);
    expect(notices(bench)[0]).toMatch(/could not be loaded/);
    loader.next = undefined;
    bench.set('ovens', 9);
    expect([bench.inputs.value.ovens, bench.notices.value]).toEqual([9, []]);
  });
});

test('any walk through the form ends where its address leads', () => {
  const bench = page();
  const steps: readonly [keyof Inputs, unknown][] = [
    ['dough', 'rye'],
    ['rising', '20'],
    ['sold', 'half'],
    ['streets', ['mill', 'low']],
    ['sign', ''],
    ['recipe', '{"a":1}'],
    ['dough', 'wheat'],
  ];
  for (const [name, value] of steps) bench.set(name, value);
  vi.advanceTimersByTime(1000);
  const again = page(address()?.replace('/calculators/bakery/', ''));
  expect(again.inputs.value).toEqual({ ...bench.inputs.value, rising: defaults.rising });
});
