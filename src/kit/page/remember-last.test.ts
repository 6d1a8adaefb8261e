import { expect, test, vi } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('the same arguments are worked out once, others again', () => {
  const work = vi.fn((inputs: object, outputs: object) => [inputs, outputs]);
  const remembered = rememberLast(work);
  const [inputs, outputs] = [{}, {}];
  expect(remembered(inputs, outputs)).toBe(remembered(inputs, outputs));
  expect(remembered(inputs, {})).not.toBe(remembered(inputs, outputs));
  expect(work).toHaveBeenCalledTimes(3);
});
