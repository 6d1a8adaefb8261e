/** Nothing is the reader's before the reader gave it: in the sentences of an answer, on the page and in the record. */
import { describe, expect, test } from 'vitest';
import { type Whose, whoseOf, whoseWords } from '../../kit/say/whose.ts';
import { readInventory } from '../ask/inventory.ts';
import { presets } from '../ask/presets/index.ts';
import { services } from '../ask/services.ts';
import { decideQuickly } from '../judge/decide.ts';
import { recordOf } from './record/write.ts';
import { viewOf } from './view.ts';

/** Everything that is said of an inventory: each text of the view, and the record. */
function said(raw: unknown): string {
  const { inventory, resolved } = readInventory(raw);
  const decided = decideQuickly(inventory, resolved);
  const nothingSearched = { ranges: [], flips: resolved.items.map(() => []) };
  const record = recordOf(
    { ...decided, ...nothingSearched },
    { form: 'full', date: '2026-11-26', link: 'https://a.example/', site: 'https://a.example/' },
  );
  const ownWords = (text: string) => text.replaceAll(/\[[^\]]*\]\(https:[^)]*\)/g, '');
  return ownWords(JSON.stringify(viewOf(decided, '/')) + record);
}
const READERS = /\byours?\b/i;

describe('before anything was given', () => {
  test.each(presets)('of $id nothing is “yours”', ({ inputs }) => {
    expect(said({ items: [inputs] })).not.toMatch(READERS);
  });
  test.each(services)('nor of the example service $id', ({ title, workload, items }) => {
    expect(said({ service: title, workload, items })).not.toMatch(READERS);
  });
  test('and a record of examples alone decides nothing', () => {
    expect(said({ items: [{ name: 'cart' }] })).not.toContain('we decided for');
    expect(said({ items: [{ name: 'cart', storedBytes: 900 }] })).toContain('we decided for');
  });
});

describe('a rate that was given', () => {
  test('is the reader’s, the others stay examples', () => {
    expect(said({ workload: { usdPerComponent: 60 }, items: [{}] })).toContain('by your rates and example rates');
  });
  test('makes nothing else the reader’s: a load is no rate', () => {
    expect(said({ workload: { peakRequestsPerSecond: 900 }, items: [{}] })).not.toMatch(READERS);
  });
  test('leaves no example once all five are given', () => {
    const rates = ['LostSession', 'LostWork', 'Millisecond', 'ExposureMinute', 'Component'];
    const workload = Object.fromEntries(rates.map((name) => [`usdPer${name}`, 3]));
    expect(said({ workload, items: [{}] })).toContain('by your rates');
    expect(said({ workload, items: [{}] })).not.toContain('example rates');
  });
});

test.each<[Record<string, unknown>, Whose, string]>([
  [{}, 'example', 'the example rates'],
  [{ other: 1 }, 'example', 'the example rates'],
  [{ one: 1 }, 'mixed', 'your rates and example rates'],
  [{ one: 1, two: 2 }, 'reader', 'your rates'],
])('%j is %s: by %s', (given, whose, words) => {
  expect(whoseOf(['one', 'two'], given)).toBe(whose);
  expect(whoseWords(whose, 'rates')).toBe(words);
});
