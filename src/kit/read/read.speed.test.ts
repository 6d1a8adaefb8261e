/** Hostile texts of a megabyte: what takes more than linear time to read them takes minutes. */
import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tooling/cpu-milliseconds.fixture.ts';
import { bakery } from '../declare/bakery.fixture.ts';
import { parseQuantity } from './parse-quantity.ts';
import { readInputs } from './read.ts';

const long = 1_000_000;

test('a megabyte of anything is no number, and answered at once', () => {
  const texts = [
    '1'.repeat(long),
    ' '.repeat(long),
    `1${' '.repeat(long)}x\ny`,
    '1,234'.repeat(long / 5),
    '1'.repeat(long / 2).concat('..1'),
  ];
  const read = () => {
    for (const text of texts) expect(parseQuantity(text, 'count').kind).not.toBe('number');
  };
  expect(cpuMilliseconds(1, read)).toBeLessThan(500);
});

test('a megabyte in any kind of field is answered at once', () => {
  const megabyte = 'a'.repeat(long);
  const read = () => {
    for (const name of Object.keys(bakery.fields))
      for (const value of [megabyte, `{"a":"${megabyte}"}`, Array(100_000).fill('low')])
        readInputs(bakery, { [name]: value });
  };
  expect(cpuMilliseconds(1, read)).toBeLessThan(1500);
});
