/** What a bench takes from an address, and what it says of it. */
import { describe, expect, test, vi } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import type { Pinned } from '../read/former.ts';
import { eachOnItsPage, entries, notices, open, page, stored } from './page.fixture.ts';
import { scenario, shareValues } from './scenario.ts';

eachOnItsPage();
const defaults = defaultsOf(bakery.fields);

describe('links', () => {
  test('give their values, say so, and share nothing until they are kept', () => {
    shareValues({ peakRequestsPerSecond: 900 });
    const bench = page('#peakRequestsPerSecond=1.2k&streets=low,mill&e=2026-12');
    expect(bench.inputs.value).toEqual({
      ...defaults,
      peakRequestsPerSecond: 1200,
      requestsPerSecond: 400,
      streets: ['low', 'mill'],
    });
    expect([bench.fromLink.value, bench.notices.value]).toEqual([true, []]);
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 900 });
    bench.keepLink();
    expect(scenario.value).toEqual({ peakRequestsPerSecond: 1200, 'bakery.streets': ['low', 'mill'] });
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
