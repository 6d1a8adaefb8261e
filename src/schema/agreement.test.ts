/** Schemas against the command that they describe: over random files, both accept and refuse the same, but for what is documented. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { readInventory } from '../decide/ask/inventory.ts';
import type { Calculator } from '../kit/declare/define.ts';
import type { Fields } from '../kit/declare/field.ts';
import { readRanges } from '../kit/read/ranges.ts';
import { readInputs } from '../kit/read/read.ts';
import { documented, plain, type Refusal, tally, valid } from './agreement.fixture.ts';
import { anyValue, some, surprise } from './any-value.fixture.ts';
import type { onlyTheSchema } from './refusals.ts';
import { problemsOf } from './validate.fixture.ts';

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
