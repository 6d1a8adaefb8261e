import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedQuantity, parseQuantity } from '../read/parse-quantity.ts';
import { exact, show, showInput } from '../say/format.ts';
import { quantity } from './field.ts';
import { inField, rangeText } from './interval.ts';
import { type Unit, type UnitEntry, units } from './units.ts';

const names = Object.keys(units).filter((name): name is Unit => Object.hasOwn(units, name));
const value = fc.double({ min: -6, max: 9, noNaN: true }).map((power) => Number((10 ** power).toPrecision(9)));
const numberIn = (parsed: ParsedQuantity) => (parsed.kind === 'number' ? parsed.value : parsed);
const field = (unit: Unit) => quantity({ label: 'A', group: 'a', unit, min: 0, max: 1e12, default: 1, from: 'x' });

describe.each(names)('%s', (unit) => {
  const { prefix = '', suffix, label, factors }: UnitEntry = units[unit];
  /** All that may stand after a number, with what it is worth: nothing, the unit's own words, each suffix, and those after a multiplier. */
  const forms = new Map<string, number>([
    ['', 1],
    ...(unit === 'share'
      ? []
      : ([
          [suffix, 1],
          [` ${label}`, 1],
        ] as const)),
    ...Object.entries(factors).flatMap(([name, factor]) => [[name, factor] as const, [` ${name}`, factor] as const]),
  ]);

  test('a value in any form that may be typed comes back, and so do both ends of a range', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...forms), fc.constantFrom('', prefix), (typed, [form, factor], before) => {
        const text = `${before}${exact(typed / factor)}${form}`;
        const near = (back: unknown) => expect(Math.abs(Number(back) / typed - 1), text).toBeLessThan(1e-12);
        near(numberIn(parseQuantity(text, unit)));
        const range = parseQuantity(`${text}..${before}${exact((typed * 2) / factor)}${form}`, unit);
        expect(range.kind).toBe('range');
        if (range.kind !== 'range') return;
        near(range.low);
        near(range.high / 2);
      }),
      { numRuns: 200 },
    );
  });

  test('what stands in the field and in a link for a value and for a range reads back as the same', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((end) => inField(field(unit), end));
        if (low === undefined || high === undefined || low === high) return;
        expect(numberIn(parseQuantity(exact(low), unit))).toBe(low);
        expect(numberIn(parseQuantity(showInput(field(unit), low), unit))).toBe(low);
        expect(parseQuantity(rangeText({ low, high }), unit)).toEqual({ kind: 'range', low, high });
      }),
    );
  });

  test('what a sentence shows reads back within its three figures, or its cents, where its words can be typed', () => {
    fc.assert(
      fc.property(value, (one) => {
        const parsed = parseQuantity(show(one, unit), unit);
        const slack = Math.max(0.0051 * one, prefix === '$' ? 0.00501 : 0);
        if (parsed.kind === 'number') expect(Math.abs(parsed.value - one), show(one, unit)).toBeLessThan(slack);
      }),
    );
  });
});
