import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHistory } from './history.ts';

test('takes back step by step, newest first, and has nothing before the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 100 }), (states) => {
      const history = createHistory<number>();
      for (const state of states) history.keep(state, undefined);
      expect(history.canUndo.value).toBe(states.length > 0);
      expect(states.map(() => history.takeBack())).toEqual(states.toReversed());
      expect([history.takeBack(), history.canUndo.value]).toEqual([undefined, false]);
    }),
  );
});

test('steps in one field are one, until another field or a step of its own comes', () => {
  const history = createHistory<string>();
  for (const [before, field] of [
    ['', 'zones'],
    ['1', 'zones'],
    ['12', 'load'],
    ['a', 'zones'],
    ['b', undefined],
    ['c', undefined],
  ] as const)
    history.keep(before, field);
  expect(Array.from({ length: 6 }, () => history.takeBack())).toEqual(['c', 'b', 'a', '12', '', undefined]);
});

test('the oldest of more than a hundred are forgotten', () => {
  const history = createHistory<number>();
  for (let state = 0; state < 150; state++) history.keep(state, undefined);
  expect(Array.from({ length: 101 }, () => history.takeBack()).slice(-2)).toEqual([50, undefined]);
});
