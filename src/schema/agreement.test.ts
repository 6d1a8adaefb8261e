/** Schemas against the command that they describe: over random files, both accept and refuse the same, but for what is documented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { readInventory } from '../decide/ask/inventory.ts';
import { itemFields } from '../decide/ask/item.ts';
import { workloadFields } from '../decide/ask/workload.ts';
import { readRecord } from '../decide/tell/record/read.ts';
import { validValue } from '../kit/declare/arbitrary.fixture.ts';
import type { Calculator, Problem } from '../kit/declare/define.ts';
import type { Field, Fields } from '../kit/declare/field.ts';
import { units } from '../kit/declare/units.ts';
import { readRanges } from '../kit/read/ranges.ts';
import { readInputs } from '../kit/read/read.ts';
import type { onlyTheCommand, onlyTheSchema } from './refusals.ts';
import { problemsOf } from './validate.fixture.ts';

type Refusal = keyof typeof onlyTheCommand;

const plain = (value: unknown) => JSON.parse(JSON.stringify(value) ?? 'null');
const valid = (name: string, value: unknown): boolean => problemsOf(name, value) === 'No errors';

/** The documented reason for which the command alone refuses a value; undefined where there is none. */
function documented({ rule }: Pick<Problem, 'rule'>, field: Field | undefined, raw: unknown): Refusal | undefined {
  const plain = (text: unknown) => typeof text === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text);
  const marked = (text: unknown) => typeof text === 'string' && !plain(text);
  const ends = typeof raw === 'object' && raw !== null ? Object.values(raw) : [raw];
  if (/lower end is the larger/.test(rule)) return 'ends';
  if (/is another item|as another item is/.test(rule)) return 'names';
  if (/must lie between|must be a whole number/.test(rule) && ends.some(marked)) return 'bounds';
  if (/too large to be a number/.test(rule)) return 'bounds';
  if (/is not a number/.test(rule) && ends.some((end) => typeof end === 'string' && /e\+?\d/i.test(end)))
    return 'bounds';
  if (/is not a number/.test(rule) && ends.some((end) => typeof end === 'string' && end.length > 200)) return 'length';
  if (field?.kind === 'text' && /characters|half a character/.test(rule) && typeof raw === 'string')
    return raw.isWellFormed() && [...raw].length > field.maxLength ? undefined : 'length';
  if (field?.kind === 'json') return 'json';
  return undefined;
}

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
const anyValue = (field: Field): fc.Arbitrary<unknown> => {
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
const some = (fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .array(
      fc
        .constantFrom(...Object.entries(fields))
        .chain(([name, field]) => anyValue(field).map((value) => [name, value] as const)),
      { maxLength: 2 },
    )
    .map((entries) => Object.fromEntries(entries));
const surprise = fc.constantFrom(
  ...Array.from({ length: 12 }, () => ({})),
  { $schema: './x.json' },
  { $schema: 7 },
  { zzz: 1 },
);

/** Counts how often the two agreed on yes and on no, and every exception. */
const tally = () => ({ accepted: 0, refused: 0, exceptions: new Set<Refusal>() });

describe.each<Calculator>([...calculators])('$id', (calculator) => {
  const seen = tally();
  const agree = (given: Readonly<Record<string, unknown>>) => {
    const { problems, unknown } = readRanges(calculator, given);
    const accepted = problems.length === 0 && unknown.length === 0;
    const bySchema = valid(calculator.id, given);
    if (accepted) expect(bySchema, `refused by the schema alone: ${JSON.stringify(given)}`).toBe(true);
    if (accepted || !bySchema) {
      seen[accepted ? 'accepted' : 'refused'] += 1;
      return;
    }
    expect(unknown, JSON.stringify(given)).toEqual([]);
    const alone = new Set(
      Object.keys(given).filter(
        (name) => readInputs({ ...calculator, rules: [] }, { [name]: given[name] }).problems.length > 0,
      ),
    );
    for (const problem of problems) {
      const reason = alone.has(problem.field)
        ? documented(problem, calculator.fields[problem.field], given[problem.field])
        : 'across';
      expect(reason, `refused by the command alone: ${JSON.stringify([given, problem])}`).toBeDefined();
      if (reason) seen.exceptions.add(reason);
    }
  };

  test('schema and command agree on any file', () => {
    fc.assert(
      fc.property(some(calculator.fields), surprise, (given, more) => agree(Object(plain({ ...given, ...more })))),
      { numRuns: 250 },
    );
    expect(seen.accepted).toBeGreaterThan(25);
    expect(seen.refused).toBeGreaterThan(25);
  });
  test('each field alone, of every shape', () => {
    for (const [name, field] of Object.entries(calculator.fields))
      fc.assert(
        fc.property(anyValue(field), (value) => agree(Object(plain({ [name]: value })))),
        { numRuns: 25 },
      );
  });
  test('the seed', () => {
    for (const seed of [
      0,
      1,
      1.5,
      -1,
      -0,
      '2',
      ' 3 ',
      '4294967295',
      '4294967296',
      '00000000001',
      '',
      'x',
      null,
      4_294_967_296,
      true,
      [],
    ])
      agree({ seed });
  });
  test('the envelope compiles too', () =>
    expect(problemsOf(calculator.id, {}, '#/$defs/envelope')).toContain('required'));
});

describe('an inventory and a record', () => {
  const decided = { edition: '2026-12', engine: 1, defaults: { workload: {}, item: {} }, decided: [] };
  const files = fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.array(some(itemFields), { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>([], null, {}, [1], 'x') },
      ),
      fc.oneof(
        { weight: 3, arbitrary: some(workloadFields) },
        { weight: 6, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], 1) },
      ),
      fc.constantFrom<object>(
        ...Array.from({ length: 12 }, () => ({})),
        {},
        {},
        {},
        { service: 'shop' },
        { service: '' },
        { service: '😀'.repeat(60) },
        { seed: 1 },
        { seed: '1' },
        { seed: null },
      ),
      surprise,
    )
    .map(([items, workload, more, odd]) => Object(plain({ items, workload, ...more, ...odd })));

  test.each([
    ['inventory', {}],
    ['record', decided],
  ] as const)('%s: schema and command agree on any file', (name, besides) => {
    const seen = tally();
    fc.assert(
      fc.property(files, (given) => {
        const file = { ...given, ...besides };
        const { faults } = readRecord(JSON.stringify(file));
        const bySchema = valid(name, file);
        if (faults.length === 0) expect(bySchema, JSON.stringify(file)).toBe(true);
        if (faults.length === 0 || !bySchema) {
          seen[faults.length === 0 ? 'accepted' : 'refused'] += 1;
          return;
        }
        for (const fault of faults) {
          const [, list, member = ''] = /^(?:(items)\[\d+\]|workload)\.(.*)$/.exec(fault.place) ?? [];
          const index = Number(/\[(\d+)\]/.exec(fault.place)?.[1] ?? 0);
          const part = list ? file.items[index] : file.workload;
          const fields: Fields = list ? itemFields : workloadFields;
          const reason =
            fault.place === 'service'
              ? 'length'
              : fault.rule.startsWith('needs an item')
                ? 'across'
                : documented(fault, fields[member], part?.[member]);
          expect(reason, `refused by the command alone: ${JSON.stringify([file, fault])}`).toBeDefined();
        }
      }),
      { numRuns: 250 },
    );
    expect(seen.accepted).toBeGreaterThan(25);
    expect(seen.refused).toBeGreaterThan(25);
  });
  test('neither is the other', () => {
    expect(valid('inventory', { items: [{}], ...decided })).toBe(false);
    expect(valid('record', { items: [{}] })).toBe(false);
    expect(readInventory({ items: [{}], ...decided }).faults).toEqual([]);
  });
});

describe('each documented difference is one', () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });
  const asked: { readonly [R in Refusal]: readonly [schema: string, given: object] } = {
    bounds: ['replicas', { zones: '1e3' }],
    ends: ['replicas', { zones: '3..2' }],
    length: ['replicas', { cpuMilliseconds: `1.${'0'.repeat(250)} ms` }],
    json: ['token-size', { claims: nested(70) }],
    across: ['token-size', { format: 'jws', alg: 'dir' }],
    names: ['inventory', { items: [{ name: 'a' }, { name: 'A ' }] }],
  };
  const refusedByCommand = (name: string, given: Readonly<Record<string, unknown>>) => {
    const calculator = calculators.find(({ id }) => id === name);
    return (
      (calculator ? readRanges<Fields, object>(calculator, given).problems : readInventory(given).faults).length > 0
    );
  };
  test.each(Object.entries(asked))('%s: only the command refuses it', (_, [name, given]) => {
    expect(valid(name, given)).toBe(true);
    expect(refusedByCommand(name, { ...given })).toBe(true);
  });
  const accepted: { readonly [R in keyof typeof onlyTheSchema]: readonly [schema: string, given: object] } = {
    digits: ['replicas', { zones: '16.00000000000000000001' }],
    record: ['record', { items: [{}], decided: 'x' }],
  };
  test.each(Object.entries(accepted))('%s: only the schema refuses it', (_, [name, given]) => {
    expect(valid(name, given)).toBe(false);
    expect(refusedByCommand(name, { ...given })).toBe(false);
  });
});

test('what was found wrong by hand is refused by both', () => {
  for (const given of [{ zones: '99' }, { peakRequestsPerSecond: 'lots' }, { zones: '1.5' }, { cpuMilliseconds: '-1' }])
    expect(valid('replicas', given), JSON.stringify(given)).toBe(false);
  for (const given of [
    { zones: '3' },
    { peakRequestsPerSecond: '1.2k' },
    { peakRequestsPerSecond: '1,200' },
    { drainSeconds: '15 min' },
    { $schema: 'x' },
  ])
    expect(valid('replicas', given), JSON.stringify(given)).toBe(true);
});
