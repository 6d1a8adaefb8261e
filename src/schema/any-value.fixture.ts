/** Files as people write them, nearly right ones included: what schema and command are asked about. */
import fc from 'fast-check';
import { validValue } from '../kit/declare/arbitrary.fixture.ts';
import type { Field, Fields } from '../kit/declare/field.ts';
import { units } from '../kit/declare/units.ts';

const NUMERALS = [
  '1',
  '12',
  '99',
  '800',
  '1,200',
  '1 200',
  "12'345.5",
  '1.',
  '.5',
  '007',
  '1e3',
  '1E-2',
  '1e999',
  '2.50',
  '-0',
  '-3',
  '+4',
  '16.0',
  '0',
  '0.0',
  '1,5',
  '1..',
  '٣',
  '½',
  'x',
  '',
  `${'9'.repeat(250)}`,
];
const WORDS = [
  '',
  ' ',
  'lots',
  'k',
  'K',
  '\u212A',
  'kreq/s',
  'k rps',
  'k\nrps',
  'G',
  'kib',
  'KIB',
  ' min',
  'Min',
  '\t%',
  'e',
  'eV',
  ' a month',
  '$',
  'µs',
  'μs',
  'Μs',
  'USD a GB',
  '/s',
  '--',
  '%%',
  '0 to 1, or %',
];
const suffixesOf = (field: Field): readonly string[] =>
  'unit' in field ? [...Object.keys(units[field.unit].factors), units[field.unit].label, units[field.unit].suffix] : [];

/** Texts as people type quantities, nearly right ones included. */
const typed = (field: Field): fc.Arbitrary<string> => {
  const bounds =
    'min' in field
      ? [field.min, field.max].flatMap((end) => [end, end - 1, end + 1, end / 10, end * 10, end - 0.001].map(String))
      : [];
  const one = fc
    .tuple(
      fc.constantFrom('', '', '', ' ', '$', '$ ', '-', '\n'),
      fc.oneof(
        fc.constantFrom(...NUMERALS, ...bounds),
        fc.integer({ min: -5, max: 2e6 }).map(String),
        fc.double({ min: 0, max: 1e5, noNaN: true }).map(String),
      ),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant('') },
        fc.constantFrom(...WORDS, ...suffixesOf(field)),
        fc.constantFrom('', ...suffixesOf(field)).map((text) => text.toUpperCase()),
      ),
      fc.constantFrom('', '', '', ' ', '\u00a0', '\n'),
    )
    .map((parts) => parts.join(''));
  const range = fc.tuple(one, fc.constantFrom('..', '...', '…', ' .. ', '-', '.'), one).map((parts) => parts.join(''));
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: range });
};

/** Values of every shape for one field, valid and not. */
export const anyValue = (field: Field): fc.Arbitrary<unknown> => {
  const number = fc.oneof(validValue(field), typed(field), fc.double(), fc.integer({ min: -2, max: 100 }));
  const ids = 'options' in field ? Object.keys(field.options) : ['a'];
  const listed = fc.array(fc.constantFrom(...ids, ...ids, ' ', '', 'zzz'), { maxLength: 60 });
  return fc.oneof(
    { weight: 8, arbitrary: validValue(field) },
    { weight: 4, arbitrary: typed(field) },
    { weight: 2, arbitrary: fc.record({ low: number, high: number }) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        listed,
        listed.map((list) => list.join(',')),
        listed.map((list) => list.join(' , ')),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        null,
        true,
        false,
        'true',
        'FALSE',
        {},
        [],
        [1],
        { low: 1 },
        '{"a":1}',
        ' {} ',
        '[]',
        '{',
        'a'.repeat(90),
        '😀'.repeat(70),
        '\ud800',
        'a\u0000b',
        '\u202e',
      ),
    },
    { weight: 1, arbitrary: fc.json().map((text): unknown => JSON.parse(text)) },
  );
};

/** Some fields of any value, the rest left out. */
export const some = (fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .array(
      fc
        .constantFrom(...Object.entries(fields))
        .chain(([name, field]) => anyValue(field).map((value) => [name, value] as const)),
      { maxLength: 2 },
    )
    .map((entries) => Object.fromEntries(entries));
/** What stands beside the fields of a file, mostly nothing. */
export const surprise = fc.constantFrom(
  ...Array.from({ length: 12 }, () => ({})),
  { $schema: './x.json' },
  { $schema: 7 },
  { zzz: 1 },
);
