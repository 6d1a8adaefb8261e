/** A bench of which something follows from the rest of a service, by code that is not there at first. */
import { describe, expect, test, vi } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { defaultsOf } from '../declare/field.ts';
import { address, eachOnItsPage, notices, open, page } from './page.fixture.ts';
import type { Draw } from './reader.ts';
import { scenario } from './scenario.ts';

eachOnItsPage();
const settle = () => vi.advanceTimersByTimeAsync(0);

/** A bakery whose broken ovens follow from its ovens: half of them. */
const { ovens, broken } = bakery.fields;
const following = {
  ...bakery,
  fields: { ...bakery.fields, broken: { ...broken, default: 2, follows: ['bakery.ovens'] } },
};

/** Finds them once its code has come, and throws before. */
function loading(): { readonly draw: Draw; arrive(): Promise<void> } {
  let arrive = () => {};
  let isHere = false;
  const code = new Promise<void>((resolve) => {
    arrive = () => {
      isHere = true;
      resolve();
    };
  });
  const draw: Draw = {
    follower: {
      here: () => Promise.reject(new Error('nothing is drawn')),
      prepare: () => (isHere ? undefined : code),
      follow(_calculator, typed) {
        if (!isHere) throw new RangeError('asked before it was loaded');
        const value = Math.floor(Number(typed['ovens'] ?? ovens.default) / 2);
        return { broken: { from: 'bakery.ovens', value, isTyped: Object.hasOwn(typed, 'broken'), isOfTab: false } };
      },
    },
  };
  return {
    draw,
    async arrive() {
      arrive();
      await settle();
    },
  };
}

describe('while what follows is on its way', () => {
  test('a link keeps the values that its own rules allow, without a word', async () => {
    const { draw, arrive } = loading();
    // Two broken ovens, as the example has them, would break the rule
    const bench = page('#ovens=1', null, draw, following);
    expect([bench.raw.value, bench.loading.value]).toEqual([{ ovens: '1' }, true]);
    await arrive();
    expect(bench.inputs.value).toMatchObject({ ovens: 1, broken: 0 });
    expect([notices(bench), bench.problems.value]).toEqual([[], []]);
  });
  test('a link that breaks a rule says so afterwards, once, and shows the default', async () => {
    const { draw, arrive } = loading();
    const bench = page('#ovens=8&broken=9&sold=many', null, draw, following);
    expect(notices(bench)).toHaveLength(1);
    await arrive();
    expect(bench.inputs.value).toMatchObject({ ovens: 8, broken: 4, sold: 0.9 });
    expect(notices(bench)).toEqual([
      'Share sold in the link is not a number: showing the default instead.',
      'Broken ovens in the link must be at most 8: showing the default instead.',
    ]);
  });
  test('a link into the page that is open takes the place of what was typed', async () => {
    const { draw, arrive } = loading();
    const bench = page('', null, draw, following);
    bench.set('ovens', '20');
    open('#ovens=30', { own: false, step: 9 });
    bench.readLocation();
    expect(bench.raw.value).toEqual({ ovens: '30' });
    await arrive();
    expect(bench.inputs.value).toMatchObject({ ovens: 30, broken: 15 });
    expect(scenario.value).toEqual({ 'bakery.ovens': 20 });
  });
  test('what is typed over a link stays', async () => {
    const { draw, arrive } = loading();
    const bench = page('#ovens=1&broken=5', null, draw, following);
    bench.set('broken', '1');
    await arrive();
    expect(bench.inputs.value).toMatchObject({ ovens: 1, broken: 1 });
  });
  test('a value that was wrong and is mended reaches the tab and the address', async () => {
    const { draw, arrive } = loading();
    const bench = page('', null, draw, following);
    await arrive();
    bench.set('ovens', '0');
    expect(bench.problems.value).toHaveLength(1);
    const slow = loading();
    Object.assign(draw.follower ?? {}, slow.draw.follower);
    bench.set('ovens', '6');
    expect(scenario.value).toEqual({ 'bakery.ovens': 6 });
    await slow.arrive();
    vi.advanceTimersByTime(1000);
    expect(address()).toContain('ovens=6');
  });
  test('a program that gives values hears what is wrong with each', () => {
    const bench = page('', null, loading().draw, following);
    bench.set('ovens', '6');
    expect(bench.give({ ovens: 0, sold: 0.5 }).map(({ field }) => field)).toEqual(['ovens']);
    expect(bench.raw.value).toEqual({ ovens: '6', sold: 0.5 });
  });
});

test('the tab keeps two values that a rule allows only together', () => {
  scenario.value = { 'bakery.ovens': 10, 'bakery.broken': 6 };
  expect(page().inputs.value).toEqual({ ...defaultsOf(bakery.fields), ovens: 10, broken: 6 });
});
