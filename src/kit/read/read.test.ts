import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from '../declare/arbitrary.fixture.ts';
import { bakery } from '../declare/bakery.fixture.ts';
import { defaultsOf } from '../declare/field.ts';
import { readInputs, readNumbers, readValue } from './read.ts';

const defaults = defaultsOf(bakery.fields);
const read = (given: Record<string, unknown>) => readInputs(bakery, given);
const one = (name: string, raw: unknown) => {
  const { inputs, problems } = read({ [name]: raw });
  return problems.length > 0
    ? problems.map(({ field, rule }) => `${field} ${rule}`).join('; ')
    : Reflect.get(inputs, name);
};

describe('every kind of field', () => {
  test.each<[string, unknown, unknown]>([
    ['ovens', 5, 5],
    ['ovens', '1k', 1000],
    ['ovens', -0, 'ovens must lie between 1 and 1,000'],
    ['ovens', 1001, 'ovens must lie between 1 and 1,000'],
    ['ovens', 1.5, 'ovens must be a whole number'],
    ['ovens', '', 'ovens is empty'],
    ['ovens', null, 'ovens is empty'],
    ['ovens', true, 'ovens is not a number'],
    ['ovens', [5], 'ovens is not a number'],
    ['ovens', Number.POSITIVE_INFINITY, 'ovens is not a number'],
    ['ovens', '5..5', 5],
    ['ovens', '1,5', 'ovens has a comma that does not separate thousands; write decimals with a point'],
    ['sold', '30 %', 0.3],
    ['sold', 0, 'sold must lie between 0 and 1 (both excluded)'],
    ['sold', 1, 'sold must lie between 0 and 1 (both excluded)'],
    ['sold', 1 - Number.EPSILON, 1 - Number.EPSILON],
    ['sold', Number.MIN_VALUE, Number.MIN_VALUE],
    ['requestsPerSecond', 0, 'requestsPerSecond must lie between 0 and 10,000,000/s (0 excluded)'],
    ['requestsPerSecond', 10_000_000, 10_000_000],
    ['bakeMinutes', '2 h', 120],
    ['bakeMinutes', '', undefined],
    ['bakeMinutes', null, undefined],
    ['bakeMinutes', 0, 0],
    ['dough', 'rye', 'rye'],
    ['dough', 'Rye', 'dough is not one of the choices'],
    ['dough', 'toString', 'dough is not one of the choices'],
    ['dough', ['rye'], 'dough is not one of the choices'],
    ['delivery', 'true', true],
    ['delivery', false, false],
    ['delivery', 1, 'delivery is neither true nor false'],
    ['sign', '', ''],
    ['sign', 'Rolls 7', 'Rolls 7'],
    ['sign', 'Rolls!', 'sign must be letters, digits, space and |=+@-'],
    ['sign', 7, 'sign is not text'],
    ['sign', 'x'.repeat(21), 'sign is longer than 20 characters'],
    ['token', 'a\ud800', 'token holds half a character (a lone surrogate)'],
    ['recipe', '{"a":1}', '{"a":1}'],
    ['recipe', '[]', 'recipe is JSON, but not an object'],
    ['streets', 'low,mill', ['low', 'mill']],
    ['streets', ' low , mill,', ['low', 'mill']],
    ['streets', [], []],
    ['streets', '', []],
    ['streets', ['low', 'low'], ['low', 'low']],
    ['streets', ['constructor'], 'streets has an unknown id: constructor'],
    ['streets', [null], 'streets has an unknown id: not text'],
    ['streets', { length: 1 }, 'streets is not a list'],
    ['streets', Array(51).fill('low'), 'streets has more than 50 entries'],
  ])('%s given %j', (name, raw, expected) => expect(one(name, raw)).toEqual(expected));

  test('an interval is a problem where single numbers are asked for', () => {
    for (const ovens of ['3..5', { low: 3, high: 5 }])
      expect(readNumbers(bakery, { ovens })).toMatchObject({
        inputs: defaults,
        intervals: {},
        problems: [{ field: 'ovens', rule: 'is an interval, which is not possible here' }],
      });
    expect(readNumbers(bakery, { ovens: '5..5' }).inputs.ovens).toBe(5);
  });

  test('an interval that is not asked is none', () => {
    expect(readInputs(bakery, { rising: '1..4' })).toMatchObject({ intervals: {}, problems: [] });
    expect(readInputs(bakery, { rising: '1..4', dough: 'rye' }).intervals).toEqual({ rising: { low: 1, high: 4 } });
  });

  describe('an interval', () => {
    test.each<[string, unknown, number, object]>([
      ['ovens', '40..90', 60, { low: 40, high: 90 }],
      ['ovens', { low: 40, high: 90 }, 60, { low: 40, high: 90 }],
      ['ovens', '4..10', 6, { low: 4, high: 10 }],
      ['bakeMinutes', '1 h … 4 h', 120, { low: 60, high: 240 }],
      ['bakeMinutes', { low: '1 h', high: '4 h' }, 120, { low: 60, high: 240 }],
      ['bakeMinutes', '0..90', 45, { low: 0, high: 90 }],
      ['requestsPerSecond', '1e-300..1e6', 1e-147, { low: 1e-300, high: 1e6 }],
    ])('%s given %j: its median, and the interval', (name, raw, median, interval) => {
      const { inputs, problems, intervals } = readInputs(bakery, { [name]: raw });
      expect([problems, intervals]).toEqual([[], { [name]: interval }]);
      expect(Reflect.get(inputs, name)).toBeCloseTo(median, 9);
    });
    test.each<[string, unknown, string]>([
      ['ovens', '0..90', 'is an interval whose lower end must lie between 1 and 1,000'],
      ['ovens', '3..90000', 'is an interval whose upper end must lie between 1 and 1,000'],
      ['ovens', '1.5..3', 'is an interval whose lower end must be a whole number'],
      ['ovens', '9..3', 'is an interval whose lower end is the larger'],
      ['ovens', { low: 3, high: null }, 'is an interval whose upper end is not a number'],
      ['ovens', { low: {}, high: [] }, 'is an interval whose lower end is not a number'],
      ['ovens', { low: '3..4', high: 5 }, 'is an interval whose lower end is not a number'],
      ['ovens', { low: 3 }, 'is not a number'],
      ['ovens', '3..x', 'is not a number'],
      ['sold', '0..0.5', 'is an interval whose lower end must lie between 0 and 1 (both excluded)'],
    ])('%s given %j: %s', (name, raw, rule) =>
      expect(readInputs(bakery, { [name]: raw })).toMatchObject({ intervals: {}, problems: [{ field: name, rule }] }),
    );
  });

  test('a message tells the rule, then the fix with range, unit and an example', () =>
    expect(read({ bakeMinutes: 9999 }).problems).toEqual([
      {
        field: 'bakeMinutes',
        rule: 'must lie between 0 and 1,440 min',
        fix: 'Enter baking time as a number between 0 and 1,440 min',
      },
    ]));
});

describe('all together', () => {
  test('nothing given is the defaults', () =>
    expect(read({})).toEqual({ inputs: defaults, problems: [], intervals: {}, unknown: [] }));

  test('what is wrong has its default, or what stands in for it', () => {
    expect(read({ ovens: 'x', sold: 0.5 }).inputs).toEqual({ ...defaults, sold: 0.5 });
    expect(readInputs(bakery, { ovens: 'x' }, { ...defaults, ovens: 7 }).inputs.ovens).toBe(7);
  });

  test('a rule across fields speaks once, and not where the field is wrong already', () => {
    expect(read({ ovens: 3, broken: 4 }).problems).toEqual([
      { field: 'broken', rule: 'must be at most 3', fix: 'Enter fewer broken ovens' },
    ]);
    expect(read({ ovens: 3, broken: -1 }).problems).toHaveLength(1);
  });

  test('names that no field has are told, whatever they do to an object', () => {
    const given: Record<string, unknown> = JSON.parse(
      '{"__proto__": {"ovens": 9}, "constructor": 1, "hasOwnProperty": 1, "ovens": 2}',
    );
    const { inputs, unknown, problems } = read(given);
    expect(unknown).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect([problems, inputs]).toEqual([[], { ...defaults, ovens: 2 }]);
    expect(Reflect.get({}, 'ovens')).toBeUndefined();
  });

  test('hostile input of any shape is answered, and never let through', () => {
    const names = Object.keys(bakery.fields);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'x'), fc.anything({ withNullPrototype: true })), (given) => {
        const { inputs, problems } = read(given);
        for (const { field, rule, fix } of problems) if (!names.includes(field) || !rule || !fix) return false;
        return Object.entries(bakery.fields).every(
          ([name, field]) => 'value' in readValue(field, Reflect.get(inputs, name)),
        );
      }),
    );
  });

  test('valid inputs read back as they are', () => {
    fc.assert(
      fc.property(validInputs(bakery), (inputs) => {
        expect(readInputs(bakery, { ...inputs })).toEqual({ inputs, problems: [], intervals: {}, unknown: [] });
      }),
    );
  });
});
