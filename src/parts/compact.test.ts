import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { follower } from '../service/all.ts';
import { answerOf, compactOf } from './compact.ts';

const all: readonly Calculator[] = calculators as never;
const find = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const payloadCost = find('payload-cost');

test.each(all)('$id asks two to four inputs, and every preset of it has an answer', async (calculator) => {
  for (const preset of [undefined, ...calculator.presets.map(({ id }) => id)]) {
    const compact = compactOf(calculator, preset);
    expect(compact.asks.length).toBeGreaterThanOrEqual(2);
    expect(compact.asks.length).toBeLessThanOrEqual(4);
    expect((await answerOf(compact, {}, follower)).answer, preset).toBeDefined();
  }
});

describe('values', () => {
  const compact = compactOf(payloadCost, 'conversation', 'carriedBytes requestsPerSecond');

  test('the situation comes first, then the scenario, then what was typed', async () => {
    const example = compactOf(payloadCost);
    expect((await answerOf(example, { peakRequestsPerSecond: 900 }, follower)).inputs['requestsPerSecond']).toBe(300);
    expect((await answerOf(compact, { peakRequestsPerSecond: 900 }, follower)).inputs['requestsPerSecond']).toBe(5);
    const { inputs } = await answerOf(example, { peakRequestsPerSecond: 900 }, follower, { requestsPerSecond: '1.2k' });
    expect(inputs['requestsPerSecond']).toBe(1200);
  });

  test('the link opens the whole calculator with the same values', async () => {
    const { link, inputs } = await answerOf(compact, {}, follower, { carriedBytes: '4 kB' });
    expect(link).toMatch(/^\/calculators\/payload-cost\/#.*carriedBytes=4000/);
    expect(link).toContain('requestsPerSecond=5');
    expect(inputs['carriedBytes']).toBe(4000);
  });

  test('what is wrong is named, and the last right value stands in for it', async () => {
    const { problems, inputs, answer } = await answerOf(
      compact,
      {},
      follower,
      { carriedBytes: 'many' },
      { carriedBytes: '4 kB' },
    );
    expect(problems.map(({ field }) => field)).toEqual(['carriedBytes']);
    expect(inputs['carriedBytes']).toBe(4000);
    expect(answer).toBeDefined();
  });

  test('values that break a rule together have no answer', async () => {
    const { problems, answer } = await answerOf(compactOf(payloadCost), {}, follower, {
      storeRttMilliseconds: '2',
      storeRttP99Milliseconds: '1.5',
    });
    expect(problems.map(({ field }) => field)).toEqual(['storeRttP99Milliseconds']);
    expect(answer).toBeUndefined();
  });
});

test('a mistake in a page is found at build', () => {
  expect(() => compactOf(payloadCost, 'browsr')).toThrow(/native-app/);
  expect(() => compactOf(payloadCost, undefined, 'carriedBytes bytes')).toThrow(/no input bytes/);
  expect(() => compactOf(payloadCost, undefined, 'carriedBytes')).toThrow(/two to four/);
});
