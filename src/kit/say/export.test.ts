import { describe, expect, test } from 'vitest';
import { rowsOf, tablesOf } from '../../calculators/parse-exports.fixture.ts';
import { bakery, type Inputs } from '../declare/bakery.fixture.ts';
import { defaultsOf } from '../declare/field.ts';
import { toCsv, toJson, toMarkdown } from './export.ts';

const defaults = defaultsOf(bakery.fields);
const report = (change: Partial<Inputs> = {}) => {
  const inputs = { ...defaults, ...change };
  return { calculator: bakery, inputs, result: bakery.compute(inputs), site: 'https://a.example' };
};

describe('Markdown', () => {
  const input = (change: Partial<Inputs>, label: string) =>
    tablesOf(toMarkdown(report(change)))[0]!.rows.find(([name]) => name === label);

  test('marks what rests on an example and what is the reader’s own', () => {
    expect(input({}, 'Ovens')).toEqual(['Ovens', '4', 'example: a made-up bakery']);
    expect(input({ ovens: 1200 }, 'Ovens')).toEqual(['Ovens', '1,200', 'given']);
    expect(input({ streets: ['low'] }, 'Streets')?.[1]).toBe('Low Street');
  });
  test('gives outputs with unit, currency and basis', () => {
    const [, single] = tablesOf(toMarkdown(report()));
    expect(single?.rows).toContainEqual(['Takings', '$100 a month', 'exact', '`usdPerMonth`']);
    expect(single?.rows[0]?.[2]).toBe('approximation (within a crumb)');
  });
  test('keeps a table a table, whatever stands in it', () => {
    for (const nasty of ['{"a":"x|y\\\\"}', '{"a":\n\n"| <img src=x>"}', '{"a":"\\\\|"}', '{\r"a":1}']) {
      const markdown = toMarkdown(report({ recipe: nasty }));
      expect(input({ recipe: nasty }, 'Recipe')?.[1]).toBe(nasty.replace(/\s*[\r\n]\s*/g, ' '));
      expect(markdown).not.toMatch(/[^\\]<img/);
    }
    const [, single] = tablesOf(toMarkdown(report()));
    expect(single?.rows).toContainEqual(['Verdict', '=open | "warm"', 'judgement', '`verdict`']);
  });
  test('a list that lacks a member in some rows has an empty cell there', () => {
    const shelves = tablesOf(toMarkdown(report({ streets: ['high', 'low'] }))).at(-1);
    expect(shelves).toEqual({
      before: '`shelves`',
      head: ['Shelf', 'Loaves on it', 'Full'],
      rows: [
        ['high', '1', 'true'],
        ['low', '2', ''],
      ],
    });
  });
  test('has the answer, warnings, working that applies, link and edition', () => {
    const markdown = toMarkdown(report({ ovens: 600 }));
    for (const part of [
      '## How much bread?',
      '** loaves.',
      '> That is a factory.',
      '$$r = o - b$$',
      '600 − 0 = 600',
      '(https://a.example/calculators/bakery/#e=',
      'bakery version 3',
    ])
      expect(markdown).toContain(part);
    expect(markdown).not.toContain('**Rising**');
  });
  test('says that a secret was given, not what', () => {
    expect(toMarkdown(report({ token: 'hunter2' }))).not.toContain('hunter2');
    expect(input({ token: 'hunter2' }, 'Secret recipe')?.[1]).toBe('given, not shown');
  });
});

describe('CSV', () => {
  const cells = (change: Partial<Inputs>) =>
    [...toCsv(report(change)).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"'));

  test('has one line each, full precision, quotes doubled', () => {
    const rows = rowsOf(toCsv(report({ recipe: '{"a":1}' })));
    expect(rows[0]).toEqual(['kind', 'name', 'label', 'value', 'unit', 'basis']);
    expect(rows).toContainEqual(['input', 'recipe', 'Recipe', '{"a":1}', '', '']);
    expect(rows).toContainEqual(['output', 'cost.flour', 'Flour', '0.4', 'usd', 'measured']);
    for (const row of rows) expect(row).toHaveLength(6);
  });
  test('no cell runs as a formula in a spreadsheet', () => {
    for (const sign of ['=1+1', '+1', '-1+2', '@x', '-1-1', '--5'])
      for (const cell of cells({ sign })) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?(e[+-]?\d+)?$)/);
    expect(cells({ sign: '=1+1' })).toContain("'=1+1");
    expect(cells({})).toContain('\'=open | "warm"');
  });
  test('a negative number stays a number', () =>
    expect(cells({ recipe: `{"a":"${'x'.repeat(200)}"}` })).toContain('-108'));
  test('tells only the length of a secret', () => expect(toCsv(report({ token: 'hunter2' }))).not.toContain('hunter2'));
});

test('JSON is the envelope', () =>
  expect(JSON.parse(toJson(report()))).toMatchObject({
    calculator: 'bakery',
    outcome: 'ok',
    outputs: { usdPerMonth: 100 },
  }));
