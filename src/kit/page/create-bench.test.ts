/** What somebody types, chooses and takes back. */
import { describe, expect, test, vi } from 'vitest';
import { bakery, type Inputs } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import { address, eachOnItsPage, entries, page, stored } from './page.fixture.ts';
import { scenario, shareValues } from './scenario.ts';

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
    expect(scenario.value).toEqual({ 'bakery.sold': 0.5, 'bakery.broken': 2 });
    bench.undo();
    expect(bench.raw.value).toMatchObject({ ovens: 40, sold: 0.7, peakToMean: 5 });
    expect(scenario.value['peakToMean']).toBe(5);
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
