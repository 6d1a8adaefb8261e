import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Unit, type UnitEntry, units } from '../declare/units.ts';
import { exact } from '../say/format.ts';
import { parseQuantity } from './parse-quantity.ts';

const names = Object.keys(units) as Unit[];
const number = (text: string, unit: Unit) => {
  const parsed = parseQuantity(text, unit);
  return parsed.kind === 'number' ? parsed.value : parsed;
};
const because = (text: string, unit: Unit) => {
  const parsed = parseQuantity(text, unit);
  return parsed.kind === 'bad' ? parsed.because : parsed;
};

describe('what people type', () => {
  test.each<[string, Unit, number]>([
    ['0', 'count', 0],
    ['1200', 'count', 1200],
    ['1,200', 'count', 1200],
    ['1 200', 'count', 1200],
    ['1\u00a0200', 'count', 1200],
    ['1\u202f200 000', 'count', 1_200_000],
    ['1_200', 'count', 1200],
    ["1'200", 'count', 1200],
    ['1’200.5', 'count', 1200.5],
    ['1,234,567.25', 'count', 1_234_567.25],
    ['  7 ', 'count', 7],
    ['+7', 'count', 7],
    ['-7', 'count', -7],
    ['.5', 'none', 0.5],
    ['5.', 'none', 5],
    ['007', 'count', 7],
    ['1e3', 'count', 1000],
    ['1.5E-3', 'none', 0.0015],
    ['1.2k', 'count', 1200],
    ['1.2 K', 'count', 1200],
    ['3M', 'count', 3_000_000],
    ['4 KiB', 'bytes', 4096],
    ['4kib', 'bytes', 4096],
    ['4 kB', 'bytes', 4000],
    ['4 KB', 'bytes', 4000],
    ['1.5 MB', 'bytes', 1_500_000],
    ['2 GiB', 'bytes', 2_147_483_648],
    ['1 TiB', 'bytes', 1_099_511_627_776],
    ['12 bytes', 'bytes', 12],
    ['15 min', 'seconds', 900],
    ['15 min', 'milliseconds', 900_000],
    ['15 minutes', 'minutes', 15],
    ['1.5 s', 'milliseconds', 1500],
    ['15 ms', 'microseconds', 15_000],
    ['15 ms', 'seconds', 0.015],
    ['250 µs', 'milliseconds', 0.25],
    ['250 \u03bcs', 'milliseconds', 0.25],
    ['250 us', 'milliseconds', 0.25],
    ['36 s', 'hours', 0.01],
    ['2 h', 'minutes', 120],
    ['30 days', 'seconds', 2_592_000],
    ['1 day', 'seconds', 86_400],
    ['90 %', 'share', 0.9],
    ['99.9%', 'share', 0.999],
    ['0.9', 'share', 0.9],
    ['35%', 'percent', 35],
    ['1.2k/s', 'perSecond', 1200],
    ['1.2k rps', 'perSecond', 1200],
    ['5 kreq/s', 'perSecond', 5000],
    ['600/min', 'perSecond', 10],
    ['86400/d', 'perSecond', 1],
    ['$0.09', 'usdPerGb', 0.09],
    ['0.09 USD', 'usdPerGb', 0.09],
    ['$ 1,234', 'usdPerMonth', 1234],
    ['1 Gbit/s', 'megabitsPerSecond', 1000],
    ['800 kbps', 'megabitsPerSecond', 0.8],
    ['2 TB', 'gigabytesPerMonth', 2000],
    ['1/d', 'perWeek', 7],
  ])('%s as %s is %d', (text, unit, value) => expect(number(text, unit)).toBe(value));

  test('a minus zero is a zero', () => expect(Object.is(number('-0', 'count'), 0)).toBe(true));

  test('a decimal comma is told, not guessed', () => {
    for (const text of ['1,5', '0,25', '1,5 kB', '1,2345', '12,34,567'])
      expect(because(text, 'bytes'), text).toMatch(/comma.*point/);
  });

  test('a hyphen between two numbers is told how a range is written', () => {
    for (const text of ['200-3000', '200 – 3000'])
      expect(because(text, 'bytes'), text).toBe('is a range; write it with two dots, as in 200..3000');
  });

  test.each<[string, Unit]>([
    ['abc', 'count'],
    ['NaN', 'count'],
    ['Infinity', 'count'],
    ['0x10', 'count'],
    ['--5', 'count'],
    ['1 2', 'count'],
    ['5 ms', 'bytes'],
    ['5 bananas', 'count'],
    ['5 constructor', 'count'],
    ['5 __proto__', 'bytes'],
    ['1.2.3', 'count'],
    ['=1+1', 'count'],
    ['1e400', 'count'],
    ['-1e400', 'count'],
    ['1e308k', 'count'],
    ['٣', 'count'],
    ['k', 'count'],
    ['.', 'count'],
  ])('%s is no %s', (text, unit) => expect(parseQuantity(text, unit).kind).toBe('bad'));

  test('milli and mega are not confused where both exist', () => {
    expect(number('5 ms', 'milliseconds')).toBe(5);
    expect(parseQuantity('5 m', 'seconds').kind).toBe('bad');
  });

  test('nothing is nothing', () => {
    for (const text of ['', '   ', '\u00a0', '\n']) expect(parseQuantity(text, 'count')).toEqual({ kind: 'empty' });
  });

  test('an interval is recognised', () => {
    expect(parseQuantity('800..1200', 'count')).toEqual({ kind: 'range', low: 800, high: 1200 });
    expect(parseQuantity('1 kB … 2 kB', 'bytes')).toEqual({ kind: 'range', low: 1000, high: 2000 });
    expect(parseQuantity('5 min...1 h', 'seconds')).toEqual({ kind: 'range', low: 300, high: 3600 });
    for (const text of ['1..', '..1', '1..2..3', 'a..b', '..'])
      expect(parseQuantity(text, 'count').kind, text).toBe('bad');
  });
});

describe('laws', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const unit = fc.constantFrom(...names);

  test('what is shown with every digit reads back, in every unit', () => {
    fc.assert(
      fc.property(finite, unit, (value, unit) => {
        const back = number(exact(value), unit);
        if (typeof back !== 'number') return false;
        return Math.abs(back - value) <= 1e-14 * Math.abs(value);
      }),
    );
  });

  test('a number of at most fifteen digits reads back as itself', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -9, max: 6 }))
      .map(([digits, power]) => Number(`${digits}e${power}`));
    fc.assert(fc.property(decimals, unit, (value, unit) => number(exact(value), unit) === value + 0));
  });

  test('a value with the words that the site puts around it reads back', () => {
    for (const name of names) {
      const { prefix = '', suffix, label }: UnitEntry = units[name];
      if (name !== 'share') expect(number(`${prefix}1,234${suffix}`, name), name).toBe(1234);
      if (name !== 'share') expect(number(`1,234 ${label}`, name), name).toBe(1234);
    }
  });

  test('every suffix means its factor, near or far from one', () => {
    for (const name of names)
      for (const [suffix, factor] of Object.entries(units[name].factors))
        if (suffix !== '$') {
          const value = number(`3 ${suffix}`, name);
          expect(value, `3 ${suffix} as ${name}`).toBeCloseTo(3 * factor, 12 - Math.max(0, Math.log10(factor)));
        }
  });

  test('no text makes it throw, and a number is always finite', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
          fc.string({ unit: fc.constantFrom(...'-+0123456789.,e kMG%$…'), maxLength: 12 }),
        ),
        unit,
        (text, unit) => {
          const parsed = parseQuantity(text, unit);
          return parsed.kind !== 'number' || Number.isFinite(parsed.value);
        },
      ),
    );
  });
});
