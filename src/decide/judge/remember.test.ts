import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('equal data is asked once, whichever object holds it, and other data again', () => {
  let asked = 0;
  const sum = remember((one: { readonly a: number }, b: number) => {
    asked++;
    return one.a + b;
  });
  const one = { a: 1 };
  expect([sum(one, 2), sum(one, 2), sum({ a: 1 }, 2)]).toEqual([3, 3, 3]);
  expect(asked).toBe(1);
  expect([sum(one, 3), sum({ a: 2 }, 2)]).toEqual([4, 4]);
  expect(asked).toBe(3);
});

test('the oldest answers are forgotten first', () => {
  const asked: number[] = [];
  const same = remember((value: number) => {
    asked.push(value);
    return value;
  }, 2);
  for (const value of [1, 2, 3, 3, 2, 1]) same(value);
  expect(asked).toEqual([1, 2, 3, 1]);
});
