import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from '../declare/bakery.fixture.ts';
import { type Unit, units } from '../declare/units.ts';
import { exact, rounded, show, showInput } from './format.ts';

describe('for reading', () => {
  test.each<[number, Unit, string]>([
    [0, 'bytes', '0 bytes'],
    [1402, 'bytes', '1,402 bytes'],
    [9999, 'bytes', '9,999 bytes'],
    [10_416, 'bytes', '10.4 kB'],
    [999_949, 'bytes', '1 MB'],
    [2.5e9, 'bytes', '2.5 GB'],
    [0.5, 'bytes', '0.5 bytes'],
    [1.4, 'milliseconds', '1.4 ms'],
    [0, 'milliseconds', '0 ms'],
    [0.25, 'milliseconds', '250 µs'],
    [999.9, 'milliseconds', '1 s'],
    [900, 'seconds', '15 min'],
    [90, 'minutes', '1.5 h'],
    [48, 'hours', '2 days'],
    [24, 'hours', '1 day'],
    [86_399, 'seconds', '1 day'],
    [0, 'seconds', '0 s'],
    [0, 'minutes', '0 min'],
    [0, 'hours', '0 h'],
    [7, 'microseconds', '7 µs'],
    [0.625, 'share', '62.5%'],
    [1, 'share', '100%'],
    [0.9999, 'share', '>99.9%'],
    [0.0123, 'usdPerGb', '$0.0123 a GB'],
    [0.31, 'usdPerMonth', '$0.31 a month'],
    [5.5, 'usd', '$5.50'],
    [1234.4, 'usdPerMonth', '$1,230 a month'],
    [-12, 'usdPerMonth', '−$12.00 a month'],
    [0, 'usdPerMonth', '$0 a month'],
    [1500, 'gigabytesPerMonth', '1.5 TB a month'],
    [1234.5, 'perSecond', '1,230/s'],
    [16_929.6, 'count', '16,900'],
    [9_098, 'count', '9,098'],
    [1, 'perSecond', '1/s'],
    [0.9999, 'perSecond', '1/s'],
    [1 / 6, 'perSecond', '10 a minute'],
    [1 / 1800, 'perSecond', '2 an hour'],
    [2.5 / 86_400, 'perSecond', '2.5 a day'],
    [4 / 31_536_000, 'perSecond', '4 a year'],
    [0, 'perSecond', '0/s'],
    [30.34, 'count', '30.3'],
    [999_999, 'count', '999,999'],
    [1_000_000, 'count', '1 million'],
    [31_854_545, 'count', '31.9 million'],
    [2e9, 'count', '2 billion'],
    [0.000_000_12, 'none', '1.2e-7'],
  ])('%d %s is %s', (value, unit, text) => expect(show(value, unit)).toBe(text));

  test('within half a percent of the value, whatever the unit and size', () => {
    const sizes = fc.double({ min: 1e-5, max: 1e13, noNaN: true });
    const factors: Record<string, number> = {
      µs: 1e-3,
      ms: 1,
      s: 1e3,
      min: 6e4,
      h: 3.6e6,
      days: 8.64e7,
      bytes: 1,
      kB: 1e3,
      MB: 1e6,
      GB: 1e9,
      TB: 1e12,
    };
    fc.assert(
      fc.property(sizes, fc.constantFrom<Unit>('bytes', 'milliseconds'), (value, unit) => {
        const [digits, suffix] = show(value, unit).split(' ');
        return Math.abs(Number(digits!.replaceAll(',', '')) * factors[suffix!]! - value) <= 0.0051 * value;
      }),
    );
  });

  test('never the words of a broken number', () => {
    const all = fc.constantFrom(...(Object.keys(units) as Unit[]));
    fc.assert(
      fc.property(
        fc.double({ min: -1e290, max: 1e290, noNaN: true }),
        all,
        (value, unit) => !/NaN|Infinity|undefined|∞/.test(show(value, unit)),
      ),
    );
  });
});

describe('with every digit', () => {
  test.each<[number, string]>([
    [0, '0'],
    [1234567.891, '1,234,567.891'],
    [0.1 + 0.2, '0.3'],
    [1e-8, '0.00000001'],
    [1e-12, '1e-12'],
    [1e21, '1e+21'],
    [-5, '-5'],
  ])('%d is %s', (value, text) => expect(exact(value)).toBe(text));
  test('three figures', () =>
    expect([30.34, 0.1744, 999.6, 1234.5, 5e-9].map(rounded)).toEqual(['30.3', '0.174', '1,000', '1,230', '5.0e-9']));

  test('what was counted keeps its digits, also where floats added it up', () =>
    expect([1234, 0.1 * 12_340, 1234.0001].map(rounded)).toEqual(['1,234', '1,234', '1,230']));
});

test('an input in words of its kind', () => {
  expect(showInput(fields.requestsPerSecond, 1200)).toBe('1,200/s');
  expect(showInput(fields.sold, 0.9999)).toBe('99.99%');
  expect(showInput(fields.sold, 0.07)).toBe('7%');
  expect(showInput(fields.bakeMinutes, undefined)).toBe('from the dough');
  expect(showInput(fields.dough, 'rye')).toBe('Rye');
  expect(showInput(fields.delivery, false)).toBe('no');
  expect(showInput(fields.streets, ['low', 'high'])).toBe('Low Street → High Street');
  expect(showInput(fields.streets, [])).toBe('none');
  expect(showInput(fields.sign, '')).toBe('none');
});
