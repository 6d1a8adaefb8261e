import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { validInputs, validValue } from '../kit/declare/arbitrary.fixture.ts';
import { bakery } from '../kit/declare/bakery.fixture.ts';
import type { Calculator } from '../kit/declare/define.ts';
import type { Field } from '../kit/declare/field.ts';
import { readInputs } from '../kit/read/read.ts';
import { toZodWithRules } from './to-zod.fixture.ts';

const all: readonly Calculator[] = [bakery, ...calculators];

/** Values at, just inside and just outside what a field allows, and of every wrong type. */
function edgeValue(field: Field): fc.Arbitrary<unknown> {
  const wrong: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
    null,
    true,
    'false',
    '',
    ' ',
    'x',
    '1,5',
    '1e999',
    '-0',
    [],
    ['x'],
    [null],
    {},
    { low: 1, high: 2 },
    { toString: 1, valueOf: 1 },
    '{}',
    '[]',
    '{"a":1}',
    1e308,
    -1,
    0,
    0.5,
  );
  if (!('min' in field)) return wrong;
  const { min, max } = field;
  const step = (value: number) => Math.max(Math.abs(value) * 2 ** -52, Number.MIN_VALUE);
  const ends = [min, max].flatMap((end) => [end, end - step(end), end + step(end), end - 1, end + 1]);
  return fc.oneof(wrong, fc.constantFrom<unknown>(...ends, ...ends.map(String)), fc.double(), fc.integer());
}

const givenFor = (calculator: Calculator) =>
  fc.record(
    Object.fromEntries(
      Object.entries(calculator.fields).map(([name, field]) => [
        name,
        fc.oneof({ weight: 9, arbitrary: validValue(field) }, { weight: 1, arbitrary: edgeValue(field) }),
      ]),
    ),
    { requiredKeys: [] },
  );

describe.each(all)('$id', (calculator) => {
  const schema = toZodWithRules(calculator);
  const agree = (given: Record<string, unknown>) => {
    const reading = readInputs(calculator, given);
    const parsed = schema.safeParse(given);
    const bad = reading.problems.length > 0 || reading.unknown.length > 0;
    expect(parsed.success, JSON.stringify([given, reading.problems, reading.unknown])).toBe(!bad);
    if (parsed.success) expect(withoutUndefined(parsed.data)).toEqual(withoutUndefined(reading.inputs));
  };

  test('no input gives the defaults', () => agree({}));
  test('each field alone, at and over its edges', () => {
    for (const [name, field] of Object.entries(calculator.fields))
      fc.assert(
        fc.property(edgeValue(field), (value) => agree({ [name]: value })),
        { numRuns: 60 },
      );
  });
  test('everything valid', () => {
    fc.assert(
      fc.property(validInputs(calculator), (inputs) => agree({ ...inputs })),
      { numRuns: 60 },
    );
  });
  test('valid and invalid mixed', () => {
    fc.assert(fc.property(givenFor(calculator), agree), { numRuns: 60 });
  });
  test('an unknown name', () => agree({ zzz: 1 }));
});

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
