import { expect, test } from 'vitest';
import { erlangC } from './erlang-c.ts';

test('100,000 slots are evaluated in far less than 5 ms', () => {
  erlangC(100_000, 99_000);
  const start = performance.now();
  for (let round = 0; round < 20; round++) erlangC(100_000, 99_000 + round);
  expect((performance.now() - start) / 20).toBeLessThan(5);
});
