import { expect, test, vi } from 'vitest';
import { byText, rememberLast } from './remember-last.ts';

test('the same arguments are worked out once, others again', () => {
  const work = vi.fn((inputs: object, outputs: object) => [inputs, outputs]);
  const remembered = rememberLast(work);
  const [inputs, outputs] = [{}, {}];
  expect(remembered(inputs, outputs)).toBe(remembered(inputs, outputs));
  expect(remembered(inputs, {})).not.toBe(remembered(inputs, outputs));
  expect(work).toHaveBeenCalledTimes(3);
});

test('a number is not the text that looks like it', () => {
  const kind = rememberLast((value: unknown) => typeof value, 8);
  expect([kind(1), kind('1'), kind(null), kind('null'), kind(undefined)]).toEqual([
    'number',
    'string',
    'object',
    'string',
    'undefined',
  ]);
});

test('by text, equal data is asked once, whichever object holds it, and other data again', () => {
  let asked = 0;
  const sum = rememberLast(
    (one: { readonly a: number }, b: number) => {
      asked++;
      return one.a + b;
    },
    256,
    byText,
  );
  const one = { a: 1 };
  expect([sum(one, 2), sum(one, 2), sum({ a: 1 }, 2)]).toEqual([3, 3, 3]);
  expect(asked).toBe(1);
  expect([sum(one, 3), sum({ a: 2 }, 2)]).toEqual([4, 4]);
  expect(asked).toBe(3);
});

test('the oldest results are dropped first', () => {
  const asked: number[] = [];
  const same = rememberLast((value: number) => {
    asked.push(value);
    return value;
  }, 2);
  for (const value of [1, 2, 3, 3, 2, 1]) same(value);
  expect(asked).toEqual([1, 2, 3, 1]);
});
