/** Every example of every calculator: its numbers from outside, and the same numbers in each face of the result. */
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { toCsv, toMarkdown } from '../kit/say/export.ts';
import { leavesOf, valueAt } from '../kit/say/leaves.ts';
import { follower } from '../service/all.ts';
import { examplesOf } from './examples.ts';
import { calculators } from './index.ts';
import { numberIn, rowsOf, tablesOf } from './parse-exports.fixture.ts';

const SITE = 'https://where-state-lives.example';
const surroundings = { site: SITE, version: '0', readFile: () => '', readStdin: () => '', today: () => '' };
const known: readonly Calculator[] = calculators;
const all = await Promise.all(
  known.map(async (calculator) => ({ id: calculator.id, calculator, examples: await examplesOf(calculator.id) })),
);

/** Leaves of what an example expects, by path. */
function expectedLeaves(node: unknown, path = ''): (readonly [path: string, value: unknown])[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => expectedLeaves(item, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, item]) => expectedLeaves(item, path ? `${path}.${key}` : key));
}

function expectNear(value: unknown, expected: unknown, within: number, path: string): void {
  if (typeof expected !== 'number' || typeof value !== 'number') {
    expect(value, path).toEqual(expected);
    return;
  }
  expect(Math.abs(value - expected), `${path}: ${value}, expected ${expected}`).toBeLessThanOrEqual(
    within * Math.abs(expected),
  );
}

describe.each(all)('$id', ({ calculator, examples }) => {
  test('has examples, each with its source', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { source } of examples) expect(source.length).toBeGreaterThan(5);
  });

  test.each(examples)('$title', async (example) => {
    const { inputs, problems, unknown } = readFollowing(calculator, example.inputs, follower);
    expect([problems, unknown]).toEqual([[], []]);
    await calculator.prepare?.(inputs);
    const result = calculator.compute(inputs);
    expect(result.outcome).toBe(example.outcome ?? 'ok');
    for (const [path, expected] of expectedLeaves(example.outputs))
      expectNear(valueAt(result.outputs, path), expected, example.within ?? 1e-9, path);

    const leaves = leavesOf(calculator, inputs, result);
    const report = { calculator, inputs, result, site: SITE };
    const printed = await run([calculator.id, '--json', JSON.stringify(example.inputs)], surroundings, known);
    expect(printed.stderr).toBe('');
    const envelope = JSON.parse(printed.stdout);
    expect(envelope).toMatchObject({ calculator: calculator.id, outcome: result.outcome, warnings: result.warnings });
    const csv = new Map(rowsOf(toCsv(report)).map(([kind, name, , value]) => [`${kind} ${name}`, value]));
    expect(csv.get('meta outcome')).toBe(result.outcome);
    const tables = tablesOf(toMarkdown(report));
    for (const { path, value } of leaves) {
      expect(valueAt(envelope.outputs, path), `${path} on the command line`).toBe(value);
      expect(csv.get(`output ${path}`), `${path} in CSV`).toBe(String(value));
      const cell = cellOf(
        tables,
        path,
        leaves.map((leaf) => leaf.path),
      );
      if (typeof value === 'number')
        expectNear(numberIn(cell), value, 5e-6, `${path} in Markdown, to six digits: ${cell}`);
      else expect(cell, `${path} in Markdown`).toBe(String(value).trim());
    }
  });
});

/** The Markdown cell of a leaf: by its name, or by row and column in the table of its list. */
function cellOf(tables: ReturnType<typeof tablesOf>, path: string, paths: readonly string[]): string {
  const [, list, index, column] = /^([^[]*)\[(\d+)\](.*)$/.exec(path) ?? [];
  if (list === undefined)
    return tables.flatMap(({ rows }) => rows).find((row) => row[3] === `\`${path}\``)?.[1] ?? 'missing';
  const columns = [
    ...new Set(
      paths.filter((other) => other.startsWith(`${list}[`)).map((other) => other.slice(other.indexOf(']') + 1)),
    ),
  ];
  return (
    tables.find(({ before }) => before === `\`${list}\``)?.rows[Number(index)]?.[columns.indexOf(column!)] ?? 'missing'
  );
}
