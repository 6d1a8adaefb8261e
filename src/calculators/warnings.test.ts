/** Every warning of every calculator has a limit, and both of its sides are held. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from '../kit/declare/arbitrary.fixture.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { readInputs } from '../kit/read/read.ts';
import { calculators } from './index.ts';
import type { WarningCases } from './warning-sides.fixture.ts';

type Cases = WarningCases<Readonly<Record<string, unknown>>>;

const all: readonly Calculator[] = calculators;
const tables = import.meta.glob<Cases>('./**/warning-cases.fixture.ts', { eager: true, import: 'warningCases' });
const sources = import.meta.glob<string>('./**/warnings.ts', { eager: true, query: '?raw', import: 'default' });
const below = <T>(found: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.entries(found).find(([path]) => path.startsWith(`./${id}/`))?.[1];

/** Two values next to each other: whole numbers in a row, other numbers all but equal, anything else just different. */
function neighbours(calculator: Calculator, name: string, [a, b]: readonly [unknown, unknown]): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a !== b;
  const field = calculator.fields[name];
  const distance = Math.abs(a - b);
  return field && 'integer' in field && field.integer
    ? distance === 1
    : distance > 0 && distance <= Math.max(1e-6, 1e-4 * Math.max(Math.abs(a), Math.abs(b)));
}

async function warningsFor(calculator: Calculator, given: object) {
  const { inputs, problems } = readInputs(calculator, { ...given });
  expect(problems).toEqual([]);
  await calculator.prepare?.(inputs);
  return calculator.compute(inputs).warnings;
}

describe.each(all)('$id', (calculator) => {
  const table = below(tables, calculator.id) ?? {};
  const written = [...(below(sources, calculator.id) ?? '').matchAll(/\b(?:id: |warn\(\s*)'([\w-]+)'/g)];

  test('has a case for every warning that it can give', async () => {
    expect(Object.keys(table).toSorted()).toEqual([...new Set(written.map(([, id = '']) => id))].toSorted());
    await fc.assert(
      fc.asyncProperty(validInputs(calculator), async (inputs) => {
        for (const { id } of await warningsFor(calculator, inputs)) expect(table).toHaveProperty([id]);
      }),
      { numRuns: 100, interruptAfterTimeLimit: 500, markInterruptAsFailure: false },
    );
  });

  test.each(
    Object.entries(table).flatMap(([id, cases]) => cases.map((one) => ({ id, ...one, name: `${id} at ${one.field}` }))),
  )('$name: $without without, $with with', async ({ id, field, without, with: at, given, says = '' }) => {
    expect(neighbours(calculator, field, [without, at]), 'the values are neighbours').toBe(true);
    const warned = async (value: unknown) =>
      (await warningsFor(calculator, { ...given, [field]: value })).some(
        (warning) => warning.id === id && warning.message.includes(says),
      );
    expect([await warned(without), await warned(at)]).toEqual([false, true]);
  });
});
